import type { ArticleViewFragment } from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import { ReadAloud } from '#tools/read-aloud.tsx'
import { Save } from '#tools/save.tsx'
import { Share } from '#tools/share.tsx'
import type { Words } from '#words/words.ts'

/** What a reader can do with the article. */
export function ArticleTools({ article, words }: { article: ArticleViewFragment; words: Words }) {
  const { headline, path, edition } = article
  return (
    <div className="article-tools">
      <Save title={headline} path={path} edition={edition.code} words={words} />
      <ReadAloud words={words} />
      <Share title={headline} url={absoluteUrl(path)} words={words} />
    </div>
  )
}
