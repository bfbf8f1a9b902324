import { Card } from '#card/card.tsx'
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
  const { timeZone } = data.outlet
  const { nodes, pageInfo } = section.articles
  const isFirst = after === null
  const lead = isFirst && nodes[0]?.leadImage ? nodes[0] : null
  return (
    <PageFrame
      data={data}
      edition={data.edition?.code ?? words.language}
      words={words}
      alternates={section.translations.map(({ path, edition }) => ({ edition: edition.code, path }))}
      section={{ path: section.path, isPage: isFirst }}
    >
      <main id="content" className="section">
        <ListHead title={section.name} standfirst={section.description}>
          {isFirst && section.topics.length > 0 && (
            <nav className="section-topics" aria-label={words.topics}>
              <ul>
                {section.topics.map(({ id, name, path }) => (
                  <li key={id}>
                    <a href={path}>{name}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </ListHead>
        {nodes.length === 0 && <p className="notice">{words.sectionEmpty}</p>}
        {lead && (
          <div className="section-lead">
            <Card
              article={lead}
              size="lead"
              level={2}
              words={words}
              timeZone={timeZone}
              under={section.name}
              picture="hero"
            />
          </div>
        )}
        <DatedList articles={lead ? nodes.slice(1) : nodes} words={words} timeZone={timeZone} under={section.name} />
        <Pager path={section.path} after={after} pageInfo={pageInfo} words={words} />
        <FeedLink path={section.path} words={words} />
      </main>
    </PageFrame>
  )
}
