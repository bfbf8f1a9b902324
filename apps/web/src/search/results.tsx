import type { Words } from '#words/words.ts'
import { Facets } from './facets.tsx'
import type { SearchOutcome, SearchPageData } from './get-search-page.ts'
import { Match } from './match.tsx'
import { searchPath } from './search-request.ts'
import { TopicLinks } from './topic-links.tsx'

type Props = { page: SearchPageData; found: Extract<SearchOutcome, { kind: 'found' }>; words: Words }

export function Results({ page: { data, request }, found: { results, topics }, words }: Props) {
  const { path } = data.edition
  const { edges, pageInfo, facets } = results
  return (
    <>
      {request.after === null && <TopicLinks topics={topics} label={words.search.topic} />}
      <div className="found">
        <Facets facets={facets} request={request} editionPath={path} words={words} />
        <section aria-labelledby="results">
          <h2 className="visually-hidden" id="results">
            {words.search.results}
          </h2>
          <ol className="ruled">
            {edges.map((match) => (
              <li key={match.node.id}>
                <Match match={match} words={words} timeZone={data.outlet.timeZone} />
              </li>
            ))}
          </ol>
          {(request.after !== null || pageInfo.hasNextPage) && (
            <nav className="pager" aria-label={words.pages}>
              {request.after !== null && (
                <a href={searchPath(path, { ...request, after: null })}>{words.search.firstResults}</a>
              )}
              {pageInfo.hasNextPage && (
                <a href={searchPath(path, { ...request, after: pageInfo.endCursor ?? null })} rel="next">
                  {words.search.moreResults}
                </a>
              )}
            </nav>
          )}
        </section>
      </div>
    </>
  )
}
