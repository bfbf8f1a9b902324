/** What a path of the site asks for, by its form alone. */
export type Route =
  | { kind: 'front'; edition: string }
  | { kind: 'section'; edition: string; section: string }
  | { kind: 'older'; edition: string; section: string; cursor: string }
  | { kind: 'article'; edition: string; year: string; month: string; slug: string }

const language = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/
const slug = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/
const cursor = /^[\w-]{1,200}$/
const longestSlug = 200

/** Null for what can't be a page: it is answered without asking anybody. */
export function parsePath(path: string): Route | null {
  const [empty, edition = '', ...rest] = path.split('/')
  if (empty !== '' || !isLanguage(edition)) return null
  const [first, second, third] = rest
  if (first === undefined) return { kind: 'front', edition }
  if (!isSlug(first)) return null
  if (rest.length === 1) return { kind: 'section', edition, section: first }
  if (rest.length !== 3 || second === undefined || third === undefined) return null
  if (second === 'older') return cursor.test(third) ? { kind: 'older', edition, section: first, cursor: third } : null
  if (!/^\d{4}$/.test(first) || !/^(?:0[1-9]|1[0-2])$/.test(second) || !isSlug(third)) return null
  return { kind: 'article', edition, year: first, month: second, slug: third }
}

export function isLanguage(text: string): boolean {
  return language.test(text)
}

function isSlug(text: string): boolean {
  return text.length <= longestSlug && slug.test(text)
}

/**
 * A path as it is asked for at its one address: no query, no slash at the end, no empty parts.
 * Two slashes at the beginning would name another host in a redirect, and browsers take a backslash for a slash.
 */
export function normalisePath(url: string): string {
  const end = url.search(/[?#]/)
  const path = (end < 0 ? url : url.slice(0, end)).replace(/[/\\]{2,}|\\/g, '/')
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path || '/'
}

export function olderPath(sectionPath: string, after: string): string {
  return `${sectionPath}/older/${after}`
}
