export const maxHrefLength = 2048

// Browsers drop tabs and line feeds inside an address, and read "\" as "/": none of them may stand in one.
const forbidden = /[\s\p{Cc}\p{Cs}\\<>"]/u

/** The only addresses that a body may hold or a renderer may write. */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > maxHrefLength || forbidden.test(href)) return false
  if (/^mailto:[^@]+@[^@]+$/i.test(href)) return true
  return isWebAddress(href)
}

export function isWebAddress(href: string): boolean {
  return /^https?:\/\/[^/?#]/i.test(href) && !forbidden.test(href) && URL.canParse(href)
}

/** A topic's page may be on the site itself: an absolute path, but never "//elsewhere". */
export function isSafePageHref(href: unknown): href is string {
  if (typeof href !== 'string' || forbidden.test(href)) return false
  return /^\/(?!\/)/.test(href) || isWebAddress(href)
}
