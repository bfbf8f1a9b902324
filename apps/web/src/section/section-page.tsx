import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment, SectionPageQuery } from '#gql'
import { DatedList } from '#list/dated-list.tsx'
import { FeedLink } from '#list/feed-link.tsx'
import { ListHead } from '#list/list-head.tsx'
import { Pager } from '#list/pager.tsx'
import type { Words } from '#words/words.ts'

type Section = NonNullable<NonNullable<SectionPageQuery['edition']>['section']>

type Props = {
  data: ChromeFragment
  section: Section
  /** The cursor after which this page begins; null on the first one. */
  after: string | null
  words: Words
}

export function SectionPage({ data, section, after, words }: Props) {
  const { nodes, pageInfo } = section.articles
  return (
    <PageFrame
      data={data}
      edition={data.edition?.code ?? words.language}
      words={words}
      alternates={section.translations.map(({ path, edition }) => ({ edition: edition.code, path }))}
      section={{ path: section.path, isPage: after === null }}
    >
      <main id="content" className="section">
        <ListHead title={section.name} standfirst={section.description} />
        {nodes.length === 0 && <p className="notice">{words.sectionEmpty}</p>}
        <DatedList articles={nodes} words={words} timeZone={data.outlet.timeZone} under={section.name} />
        <Pager path={section.path} after={after} pageInfo={pageInfo} words={words} />
        <FeedLink path={section.path} words={words} />
      </main>
    </PageFrame>
  )
}
