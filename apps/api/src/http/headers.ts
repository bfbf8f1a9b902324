/** On every answer. The graph is for everybody, from any site: it has no cookies, so there is nothing to protect. */
export const forEverybody = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' } as const

/** What a page of another site may read of an answer's headers. */
export const forPages = {
  'Access-Control-Expose-Headers': 'RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
} as const

/**
 * What caches may do with an answer that is purged by its tags: keep it, and ask each time whether it still holds. Those that
 * are purged too (`sharedSeconds`) need not ask, and may give the old one while they fetch the next.
 */
export function cacheControl(sharedSeconds: number): string {
  return sharedSeconds === 0
    ? 'public, max-age=0, must-revalidate'
    : `public, max-age=0, s-maxage=${sharedSeconds}, stale-while-revalidate=${sharedSeconds}`
}
