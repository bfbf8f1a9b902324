import { isLanguage } from './paths.ts'

type TextInfo = { direction: 'ltr' | 'rtl' }

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  if (!isLanguage(language)) return 'ltr'
  const locale = new Intl.Locale(language) as Intl.Locale & { getTextInfo?: () => TextInfo }
  return locale.getTextInfo?.().direction ?? 'ltr'
}
