import type { Words } from '#words/words.ts'
import type { SearchOutcome, SearchPageData } from './get-search-page.ts'
import { searchPath } from './search-request.ts'

/** Of more matches not all are counted. */
const mostCounted = 1000

type Props = { page: SearchPageData; words: Words }

/** What came of the search, in a sentence. */
export function OutcomeLine({ page: { data, request, outcome }, words }: Props) {
  const again = searchPath(data.edition.path, request)
  return (
    <>
      <p className="outcome" role="status">
        {sentenceOf(outcome, request.query, words)}
      </p>
      {outcome.kind === 'found' && isSuggested(outcome) && (
        <p>
          {words.search.didYouMean}{' '}
          <a href={searchPath(data.edition.path, { ...request, after: null, query: outcome.results.didYouMean ?? '' })}>
            {outcome.results.didYouMean}
          </a>
          ?
        </p>
      )}
      {outcome.kind === 'too-slow' && (
        <p>
          <a href={again}>{words.failed.retry}</a>
        </p>
      )}
    </>
  )
}

const isSuggested = ({ results }: { results: { didYouMean: string | null; searchedFor: string } }) =>
  results.didYouMean !== null && results.didYouMean !== results.searchedFor

function sentenceOf(outcome: SearchOutcome, query: string, words: Words): string {
  const { search } = words
  switch (outcome.kind) {
    case 'start':
      return search.intro(outcome.articles)
    case 'too-long':
      return search.tooLong
    case 'too-slow':
      return search.tooSlow
    case 'nothing-left':
      return search.nothingLeft
    case 'none':
      return search.none(query)
    case 'found': {
      const { totalCount, didYouMean, searchedFor } = outcome.results
      const count = search.count(Math.min(totalCount, mostCounted), totalCount > mostCounted)
      return didYouMean === searchedFor ? `${search.instead(query, searchedFor)} ${count}.` : count
    }
  }
}
