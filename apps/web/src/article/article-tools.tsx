import type { ArticleViewFragment } from '#gql'
import { ReadAloud } from '#tools/read-aloud.tsx'
import { Save } from '#tools/save.tsx'
import type { Words } from '#words/words.ts'

/** What a reader can do with the article before reading it. */
export function ArticleTools({ article, words }: { article: ArticleViewFragment; words: Words }) {
  const { headline, path, edition } = article
  return (
    <div className="article-tools">
      <Save title={headline} path={path} edition={edition.code} words={words} />
      <ReadAloud words={words} />
    </div>
  )
}
