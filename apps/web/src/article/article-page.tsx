import type { ReactNode } from 'react'
import { Appeal } from '#body/appeal.tsx'
import { Body } from '#body/body.tsx'
import { PageFrame } from '#chrome/page-frame.tsx'
import type { ArticleViewFragment, ChromeFragment } from '#gql'
import { ContinueReading } from '#tools/continue-reading.tsx'
import type { Words } from '#words/words.ts'
import { ArticleFacts } from './article-facts.tsx'
import { ArticleHead } from './article-head.tsx'
import { Topics } from './topics.tsx'

type Props = {
  data: ChromeFragment
  article: ArticleViewFragment
  words: Words
  /** What stands in the place of the text. */
  children?: ReactNode
}

export function ArticlePage({ data, article, words, children }: Props) {
  return (
    <PageFrame
      data={data}
      edition={article.edition.code}
      words={words}
      alternates={[article, ...article.translations].map(({ path, edition }) => ({ edition: edition.code, path }))}
      section={article.section ? { path: article.section.path, isPage: false } : undefined}
    >
      <main id="content">
        <article className="article" data-article-id={article.id} data-path={article.path}>
          <ArticleHead article={article} words={words} />
          <ContinueReading words={words} />
          <ArticleFacts article={article} words={words} timeZone={data.outlet.timeZone} />
          {children || (
            <Body
              blocks={article.body}
              setting={{ timeZone: data.outlet.timeZone, words }}
              dateline={article.dateline.map(({ name }) => name)}
              inside={article.appeal && <Appeal appeal={article.appeal} words={words} />}
            />
          )}
          <Topics topics={article.topics} words={words} />
        </article>
      </main>
    </PageFrame>
  )
}
