const language = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/

export function isLanguage(text: string): boolean {
  return language.test(text)
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

export function olderPath(listPath: string, after: string): string {
  return `${listPath}/older/${after}`
}
