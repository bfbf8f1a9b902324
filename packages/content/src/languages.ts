/** `pt-BR` and `pt_br` are `pt`: conventions are kept per primary language. */
export function primaryLanguage(lang: string): string {
  return lang.split(/[-_]/, 1)[0]?.toLowerCase() ?? ''
}

export function isLanguageTag(lang: unknown): lang is string {
  if (typeof lang !== 'string') return false
  try {
    return Intl.getCanonicalLocales(lang).length === 1
  } catch {
    return false
  }
}
