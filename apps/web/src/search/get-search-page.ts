import {
  type ChromeFragment,
  type ResultsFragment,
  SearchFrameDocument,
  SearchHelpDocument,
  type SearchHelpQuery,
  SearchResultsDocument,
  SearchStartDocument,
  type TopicLinkFragment,
} from '#gql'
import { isRefusal, isRefusedArgument, query } from '#lib/graphql.ts'
import { forThisMoment } from '#lib/reading.ts'
import { mostFrequent } from './frequent.ts'
import { longestQuery, type SearchRequest } from './search-request.ts'

export type SearchHelp = {
  topics: readonly TopicLinkFragment[]
  newest: NonNullable<SearchHelpQuery['edition']>['articles']['nodes']
  /** Other editions that have what this one has not. */
  elsewhere: readonly { code: string; name: string; path: string; articles: number }[]
}

export type SearchOutcome =
  | { kind: 'start'; articles: number; topics: readonly TopicLinkFragment[] }
  | { kind: 'too-long' }
  | { kind: 'too-slow' }
  | { kind: 'nothing-left' }
  | { kind: 'none'; help: SearchHelp | null }
  | { kind: 'found'; after: string | null; results: ResultsFragment; topics: readonly TopicLinkFragment[] }

export type SearchPageData = {
  data: ChromeFragment & { edition: NonNullable<ChromeFragment['edition']> }
  /** Without the filters that the edition does not know. */
  request: SearchRequest
  /** As the edition names what the search is narrowed to. */
  names: { section: string | null; topic: string | null }
  leftOut: readonly string[]
  outcome: SearchOutcome
}

/** Null when there is no such edition. */
export async function getSearchPage(edition: string, asked: SearchRequest): Promise<SearchPageData | null> {
  const { section, topic } = asked
  const data = await query(SearchFrameDocument, { edition, section: section ?? '', topic: topic ?? '' })
  if (!data.edition) return null
  const unknown = [
    ...(section !== null && !data.edition.section ? [section] : []),
    ...(topic !== null && !data.edition.topic ? [topic] : []),
  ]
  const request = { ...asked, section: data.edition.section?.slug ?? null, topic: data.edition.topic?.slug ?? null }
  const outcome = await search(edition, request)
  return {
    data: { ...data, edition: data.edition },
    request: outcome.kind === 'found' ? { ...request, after: outcome.after } : request,
    names: { section: data.edition.section?.name ?? null, topic: data.edition.topic?.name ?? null },
    leftOut: unknown,
    outcome,
  }
}

async function search(edition: string, request: SearchRequest): Promise<SearchOutcome> {
  if (request.query === '') return start(edition)
  if (request.query.length > longestQuery) return { kind: 'too-long' }
  try {
    const { edition: found } = await query(SearchResultsDocument, { ...request, edition })
    if (!found) throw new Error(`The edition ${edition} went away during a search.`)
    const results = found.search
    if (results.searchedFor === '') return { kind: 'nothing-left' }
    if (results.totalCount === 0) return { kind: 'none', help: await findHelp(edition, request.query) }
    const topics = found.suggestions.flatMap(({ topic }) => topic ?? [])
    return { kind: 'found', after: request.after, results, topics: topics.slice(0, 3) }
  } catch (error) {
    // A cursor of another search, or of none: from the beginning, then.
    if (isRefusedArgument(error) && request.after !== null) return search(edition, { ...request, after: null })
    if (!isRefusal(error, 'SEARCH_TIMEOUT')) throw error
    forThisMoment()
    return { kind: 'too-slow' }
  }
}

async function start(edition: string): Promise<SearchOutcome> {
  const articles = (await query(SearchStartDocument, { edition })).edition?.articles
  const topics = articles?.nodes.flatMap((article) => article.topics) ?? []
  return { kind: 'start', articles: articles?.totalCount ?? 0, topics: mostFrequent(topics, 16) }
}

/** A topic that is spelled otherwise begins alike, as a rule. */
const beginning = 4

async function findHelp(edition: string, asked: string): Promise<SearchHelp | null> {
  const words = asked.match(/[\p{L}\p{N}]{2,}/gu) ?? []
  const longest = words.reduce((long, word) => (word.length > long.length ? word : long), '')
  try {
    const data = await query(SearchHelpDocument, { edition, query: asked, beginning: longest.slice(0, beginning) })
    const elsewhere = data.editions
      .map(({ search, ...each }) => ({ ...each, articles: search.totalCount }))
      .filter(({ code, articles }) => code !== edition && articles > 0)
    return { topics: data.edition?.topics.nodes ?? [], newest: data.edition?.articles.nodes ?? [], elsewhere }
  } catch (error) {
    if (isRefusal(error, 'SEARCH_TIMEOUT') || isRefusedArgument(error)) return null
    throw error
  }
}
