import type { ArticleKind } from '@dateline/db'
import type { Context } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { checkPageSize } from '../../pagination.ts'
import { searchMark } from '../../search-marks.ts'
import type { ArticleCard } from '../article/article.store.ts'
import { fromPlaceCursor } from './cursor.ts'
import { periodsBetween, yearsBetween } from './periods.rules.ts'
import { longestQuery, parseQuery, type Query, wordsOf, writeQuery } from './query.rules.ts'
import type { Place, Search } from './search.store.ts'
import { type Understood, understand } from './understand.ts'

export type SearchArgs = {
  query: string
  first: number
  after?: string | null | undefined
  sectionId?: string | undefined
  topicId?: string | undefined
  kind?: ArticleKind | undefined
  year?: number | null | undefined
}
export type SearchPage = {
  edition: string
  /** Null when there is nothing to look for. */
  search: Search | null
  searchedFor: string
  didYouMean: string | null
  hits: (Place & { article: ArticleCard })[]
  hasNextPage: boolean
  totalCount: number
  /** The words that are shown as found. */
  wordsFound: () => Promise<ReadonlySet<string>>
}

/** A page of an edition's articles that match a query; of the corrected query, where nothing matches the query itself. */
export async function searchEdition(edition: string, args: SearchArgs, context: Context): Promise<SearchPage> {
  const size = checkPageSize(args.first)
  const after = args.after == null ? null : fromPlaceCursor(args.after)
  const query = readQuery(args.query)
  context.search.note(edition)
  const times = await context.search.times(edition)
  const marks = {
    periods: times ? periodsBetween(edition, times.newest, times.oldest).map(quote) : [],
    years: times ? yearsBetween(edition, times.newest, times.oldest).map(quote) : [],
  }

  const find = async (understood: Understood) => {
    const { compiled } = understood
    if (!compiled) return null
    const search = { ...marks, match: narrow(compiled.match, edition, args) }
    return { understood, search, ...(await context.search.hits({ ...compiled, ...search }, after, size + 1)) }
  }
  const asked = await understand(query, edition, context)
  const direct = await find(asked)
  const found =
    direct?.total === 0 && asked.corrected ? await find(await understand(asked.corrected, edition, context)) : direct
  if (!found || found.total === 0) context.shown.nothing()

  const hits = (found?.hits ?? []).slice(0, size)
  const articles = await Promise.all(hits.map(({ id }) => context.articles.byId.load(id)))
  return {
    edition,
    search: found?.search ?? null,
    searchedFor: found ? writeQuery(found.understood.query) : '',
    didYouMean: asked.corrected && writeQuery(asked.corrected),
    // One that was withdrawn between the two reads is left out.
    hits: hits.flatMap((hit, index) => (articles[index] ? [{ ...hit, article: articles[index] }] : [])),
    hasNextPage: (found?.hits.length ?? 0) > size,
    totalCount: found?.total ?? 0,
    wordsFound: once(() => listWordsFound(found?.understood ?? asked, edition, context)),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function readQuery(text: string): Query {
  if (text.length > longestQuery) {
    throw new AppError(
      'BAD_USER_INPUT',
      `"query" has ${text.length} characters; it may have at most ${longestQuery}. A few words find more than many.`,
    )
  }
  return parseQuery(text)
}

const quote = (mark: string) => `'${mark}'`

/** The match, and the marks of everything that it is narrowed down to. */
function narrow(match: string, edition: string, { sectionId, kind, topicId, year }: SearchArgs): string {
  const marks = [
    ...(sectionId ? [searchMark.section(sectionId)] : []),
    ...(kind ? [searchMark.kind(kind)] : []),
    ...(topicId ? [searchMark.topic(topicId)] : []),
    ...(year == null ? [] : [searchMark.period(edition, String(year))]),
  ]
  return [match, ...marks.map(quote)].join(' & ')
}

/** The words that may be shown as found: those of the articles, numbers, and the names of topics that the query names. */
async function listWordsFound(
  { query, compiled, names }: Understood,
  edition: string,
  { search }: Context,
): Promise<ReadonlySet<string>> {
  if (!compiled) return new Set()
  const terms = await search.termsOf(edition, compiled.lexemes)
  const numbers = wordsOf(query).filter((word) => /^\p{N}/u.test(word))
  return new Set([...terms, ...numbers, ...names.filter((word) => word.length >= 4)])
}
