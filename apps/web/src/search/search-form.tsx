import type { Words } from '#words/words.ts'
import { type SearchRequest, valuesOf } from './search-request.ts'

type Props = { request: SearchRequest; editionPath: string; words: Words }

/** Asks anew, narrowed as before. */
export function SearchForm({ request, editionPath, words }: Props) {
  const { q: _, after: __, ...narrowed } = valuesOf(request)
  const { suggestions, suggested } = words.search
  return (
    <search>
      <form className="search-form" action={`${editionPath}/search`}>
        <dl-suggest
          data-url={`${editionPath}/search/suggestions.json`}
          data-label={suggestions}
          data-topic={words.search.topic}
          data-one={suggested.one}
          data-other={suggested.other}
        >
          <label className="label" htmlFor="q">
            {words.search.label}
          </label>
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={request.query}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="search"
            spellCheck={false}
          />
          <span className="visually-hidden" role="status" />
        </dl-suggest>
        {Object.entries(narrowed).map(
          ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <button type="submit">{words.search.submit}</button>
      </form>
    </search>
  )
}
