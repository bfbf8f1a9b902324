import { Card } from '#card/card.tsx'
import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment, SectionPageQuery } from '#gql'
import type { Words } from '#words/words.ts'
import { groupByDate } from './group-by-date.ts'

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
  const { groups, unit } = groupByDate(nodes, words.locale, timeZone)
  return (
    <PageFrame
      data={data}
      edition={data.edition?.code ?? words.language}
      words={words}
      alternates={section.translations.map(({ path, edition }) => ({ edition: edition.code, path }))}
      section={{ path: section.path, isPage: after === null }}
    >
      <main id="content" className="section">
        <header className="section-head">
          <h1>{section.name}</h1>
          {section.description && <p className="standfirst">{section.description}</p>}
        </header>
        {nodes.length === 0 && <p className="notice">{words.sectionEmpty}</p>}
        {groups.map((group) => (
          <section key={group.key} className="dated" aria-labelledby={`d-${group.key}`}>
            <h2 className="dated-name" id={`d-${group.key}`}>
              {group.name}
            </h2>
            <div className="ruled">
              {group.items.map((article) => (
                <Card
                  key={article.id}
                  article={article}
                  size="lead"
                  level={3}
                  words={words}
                  timeZone={timeZone}
                  time={unit === 'day' ? 'time' : 'date'}
                  under={section.name}
                />
              ))}
            </div>
          </section>
        ))}
        {(after !== null || pageInfo.hasNextPage) && (
          <nav className="pager" aria-label={words.pages}>
            {after !== null && <a href={section.path}>{words.newestArticles}</a>}
            {pageInfo.hasNextPage && pageInfo.endCursor && (
              <a href={`${section.path}/older/${encodeURIComponent(pageInfo.endCursor)}`} rel="next">
                {words.olderArticles}
              </a>
            )}
          </nav>
        )}
      </main>
    </PageFrame>
  )
}
