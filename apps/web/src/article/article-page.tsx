import type { ReactNode } from 'react'
import { Appeal, SupportAppeal } from '#body/appeal.tsx'
import { Body } from '#body/body.tsx'
import { PageFrame } from '#chrome/page-frame.tsx'
import type { ArticleViewFragment, ChromeFragment } from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import { LocatorMap } from '#map/locator-map.tsx'
import { ContinueReading } from '#tools/continue-reading.tsx'
import { Share } from '#tools/share.tsx'
import type { Words } from '#words/words.ts'
import { ArticleFacts } from './article-facts.tsx'
import { ArticleHead } from './article-head.tsx'
import { Authors } from './authors.tsx'
import { Corrections } from './corrections.tsx'
import { InSeries } from './in-series.tsx'
import { LeadPicture } from './lead-picture.tsx'
import { Licence } from './licence.tsx'
import { Related } from './related.tsx'
import { Sources } from './sources.tsx'
import { Topics } from './topics.tsx'
import { StaleNotice } from './translation-note.tsx'

type Props = {
  data: ChromeFragment
  article: ArticleViewFragment
  words: Words
  /** What stands in the place of the text. */
  children?: ReactNode
}

export function ArticlePage({ data, article, words, children }: Props) {
  const { timeZone, name: outlet } = data.outlet
  const { code } = article.edition
  const setting = { timeZone, words }
  const asking = { outlet, edition: code, words }
  return (
    <PageFrame
      data={data}
      edition={code}
      words={words}
      alternates={[article, ...article.translations].map(({ path, edition }) => ({ edition: edition.code, path }))}
      section={article.section ? { path: article.section.path, isPage: false } : undefined}
    >
      <main id="content">
        <article className="article" data-article-id={article.id} data-path={article.path}>
          <ArticleHead article={article} words={words} />
          <ContinueReading words={words} />
          <p className="print-address">
            {words.article.address} {absoluteUrl(article.path)}
          </p>
          {article.leadImage && <LeadPicture picture={article.leadImage} />}
          <ArticleFacts article={article} {...setting} />
          <div className="article-text">
            <StaleNotice article={article} {...setting} />
            {children || (
              <Body
                blocks={article.body}
                setting={setting}
                dateline={article.dateline.map(({ name }) => name)}
                beside={<LocatorMap places={article.dateline} words={words} />}
                inside={article.appeal && <Appeal appeal={article.appeal} {...asking} />}
              />
            )}
            <SupportAppeal appeal={article.edition.appeal} {...asking} />
            <Corrections corrections={article.corrections} {...setting} />
            <Sources sources={article.sources} language={code} words={words} />
            <Authors credits={article.credits} words={words} />
            <Topics topics={article.topics} words={words} />
            <div className="after terms">
              <div className="article-tools">
                <Share title={article.headline} url={absoluteUrl(article.path)} words={words} />
              </div>
              <Licence article={article} words={words} />
            </div>
          </div>
        </article>
        <Related articles={article.related} {...setting} />
        <InSeries article={article} words={words} />
      </main>
    </PageFrame>
  )
}
