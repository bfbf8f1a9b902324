import { fromGlobalId, isUuid } from '../../ids.ts'

/** The id of an article in the store, by its global one; null when that is not an article's. */
export function toArticleId(globalId: string): string | null {
  const named = fromGlobalId(globalId)
  return named?.type === 'Article' && named.edition === null && isUuid(named.id) ? named.id : null
}
