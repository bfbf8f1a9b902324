import type { ResultsFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { kindName } from './kind-name.ts'
import { type Filter, filters, type SearchRequest, searchPath } from './search-request.ts'

type Value = { name: string; count: number; narrowed: Partial<SearchRequest> }

type Props = { facets: ResultsFragment['facets']; request: SearchRequest; editionPath: string; words: Words }

/** Values that are shown at first. The others stand behind a `<details>`. */
const shown = 6

/** By what the results can be narrowed down: links, each with the number that it leads to. */
export function Facets({ facets, request, editionPath, words }: Props) {
  const values: Record<Filter, Value[]> = {
    section: facets.sections.map(({ section, count }) => ({
      name: section.name,
      count,
      narrowed: { section: section.slug },
    })),
    kind: facets.kinds.map(({ kind, count }) => ({ name: kindName(kind, words), count, narrowed: { kind } })),
    topic: facets.topics.map(({ topic, count }) => ({ name: topic.name, count, narrowed: { topic: topic.slug } })),
    year: facets.years.map(({ year, count }) => ({ name: String(year), count, narrowed: { year } })),
  }
  // What is narrowed already stands over the results, and one value is no choice.
  const open = filters.filter((filter) => request[filter] === null && values[filter].length > 1)
  if (open.length === 0) return null
  const listOf = (some: readonly Value[]) => (
    <ul>
      {some.map(({ name, count, narrowed }) => (
        <li key={name}>
          <a href={searchPath(editionPath, { ...request, after: null, ...narrowed })}>{name}</a>{' '}
          <span className="facet-count">{count.toLocaleString(words.locale)}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <details className="facets">
      <summary>{words.search.narrow}</summary>
      <nav aria-label={words.search.narrow}>
        {!facets.isComplete && <p className="facets-counted">{words.search.counted(facets.counted)}</p>}
        {open.map((filter) => (
          <div key={filter} className="facet">
            <h2 className="label">{words.search.by[filter]}</h2>
            {listOf(values[filter].slice(0, shown))}
            {values[filter].length > shown && (
              <details>
                <summary>{words.search.more}</summary>
                {listOf(values[filter].slice(shown))}
              </details>
            )}
          </div>
        ))}
      </nav>
    </details>
  )
}
