import type { Words } from '#words/words.ts'
import type { SearchPageData } from './get-search-page.ts'
import { kindName } from './kind-name.ts'
import { filters, searchPath } from './search-request.ts'

type Props = { page: SearchPageData; words: Words }

/** What the search is narrowed to. Each link takes one of it away. */
export function ActiveFilters({ page: { data, request, names }, words }: Props) {
  const name = {
    section: names.section,
    topic: names.topic,
    kind: request.kind && kindName(request.kind, words),
    year: request.year && String(request.year),
  }
  const active = filters.filter((filter) => request[filter] !== null)
  if (active.length === 0) return null
  const without = (removed: object) => searchPath(data.edition.path, { ...request, after: null, ...removed })
  return (
    <div className="narrowed">
      <p id="narrowed">{words.search.narrowedTo}</p>
      <ul aria-labelledby="narrowed">
        {active.map((filter) => (
          <li key={filter}>
            <a href={without({ [filter]: null })}>
              {name[filter]} <span className="visually-hidden">{words.search.remove}</span>
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {active.length > 1 && (
          <li>
            <a href={without({ section: null, topic: null, kind: null, year: null })}>{words.search.removeAll}</a>
          </li>
        )}
      </ul>
    </div>
  )
}
