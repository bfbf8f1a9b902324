import { SearchSuggestionsDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { searchPath } from './search-request.ts'

/** What a reader may be looking for who has typed so much. A topic's path is its page, a word's a search. */
export type Suggestion = { text: string; path: string; isTopic: boolean }

const most = 8
/** Topics come first, and leave some room for words. */
const mostTopics = 5

/** Null when there is no such edition. */
export async function listSuggestions(edition: string, prefix: string): Promise<Suggestion[] | null> {
  const { edition: found } = await query(SearchSuggestionsDocument, { edition, prefix })
  if (!found) return null
  const all = found.suggestions.map(({ text, topic }) => ({
    text,
    path: topic?.path ?? searchPath(`/${edition}`, { query: text }),
    isTopic: topic !== null,
  }))
  return all.filter(({ isTopic }, index) => !isTopic || index < mostTopics).slice(0, most)
}
