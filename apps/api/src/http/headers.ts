/** On every answer. The graph is for everybody, from any site: it has no cookies, so there is nothing to protect. */
export const forEverybody = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' } as const

/** What a page of another site may read of an answer's headers. */
export const forPages = {
  'Access-Control-Expose-Headers': 'RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
} as const
