import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { Shown } from '../../shown.ts'
import { searchTag } from '../../tags.ts'
import { countFacets, listHits } from './search.store.ts'
import { findTimes, listKnownWords, listSimilarTerms, listTermsBeginning, listTermsOf } from './term.store.ts'

export type SearchLoaders = ReturnType<typeof createSearchLoaders>

/** Searches for one answer, over a pool of their own. Whatever is published in an edition changes what is found there. */
export function createSearchLoaders(db: Database, shown: Shown) {
  return {
    note: (edition: string) => shown.add(searchTag(edition)),
    times: inTime(db, findTimes),
    knownWords: inTime(db, listKnownWords),
    similarTerms: inTime(db, listSimilarTerms),
    termsOf: inTime(db, listTermsOf),
    termsBeginning: inTime(db, listTermsBeginning),
    hits: inTime(db, listHits),
    facets: inTime(db, countFacets),
  }
}

/** A statement that is ended because it takes too long is a refusal, and no fault. */
function inTime<Args extends unknown[], Result>(db: Database, read: (db: Database, ...args: Args) => Promise<Result>) {
  return async (...args: Args): Promise<Result> => {
    try {
      return await read(db, ...args)
    } catch (error) {
      if (!isTimeout(error)) throw error
      throw new AppError(
        'SEARCH_TIMEOUT',
        'The search took too long. Ask for rarer words, or narrow it to a section, a topic or a year.',
      )
    }
  }
}

/** Postgres' code for a statement that was cancelled; Drizzle puts what it throws into an error of its own. */
function isTimeout(error: unknown): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    if ('code' in each && each.code === '57014') return true
  }
  return false
}
