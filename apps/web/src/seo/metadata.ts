import type { Metadata } from 'next'
import { absoluteUrl } from '#lib/places.ts'

/** A page in one language: the edition's code and the path. */
export type Version = { language: string; path: string }

/**
 * hreflang: the page itself and its real translations, so that every one of them names the same set.
 * Nothing for a page that has none; search engines want the set to be reciprocal and complete.
 */
export function alternateLanguages(
  self: Version,
  translations: readonly Version[],
  anyLanguage?: string,
): Record<string, string> | null {
  const others = translations.filter((each) => each.language !== self.language)
  if (others.length === 0) return null
  const versions = [self, ...others].sort((a, b) => (a.language < b.language ? -1 : 1))
  const languages = Object.fromEntries(versions.map((each) => [each.language, absoluteUrl(each.path)]))
  return anyLanguage === undefined ? languages : { ...languages, 'x-default': absoluteUrl(anyLanguage) }
}

type Page = {
  self: Version
  title: string
  description: string | null
  siteName: string
  translations?: readonly Version[]
  /** Of fronts alone: the path for readers of no language in particular. */
  anyLanguage?: string
  openGraph?: { type: 'article'; publishedTime: string; modifiedTime: string } | { type: 'website' }
}

/** What every page says of itself in its head. */
export function pageMetadata(page: Page): Metadata {
  const { self, title, siteName, translations = [], openGraph = { type: 'website' } } = page
  const url = absoluteUrl(self.path)
  const languages = alternateLanguages(self, translations, page.anyLanguage)
  const description = page.description ?? undefined
  const alternateLocale = translations.filter((each) => each.language !== self.language).map(openGraphLocale)
  return {
    title: title.includes(siteName) ? title : `${title} | ${siteName}`,
    ...(description && { description }),
    alternates: { canonical: url, ...(languages && { languages }) },
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    openGraph: {
      ...openGraph,
      title,
      url,
      siteName,
      locale: openGraphLocale(self),
      ...(alternateLocale.length > 0 && { alternateLocale }),
      ...(description && { description }),
    },
    twitter: { card: 'summary' },
  }
}

/** What is not there, or no longer, is not to be found either. */
export function absenceMetadata(title: string): Metadata {
  return { title, robots: { index: false } }
}

/** Open Graph wants a country with each language: the one that the language comes to mind with. */
function openGraphLocale({ language }: { language: string }): string {
  const locale = new Intl.Locale(language).maximize()
  return locale.region ? `${locale.language}_${locale.region}` : locale.language
}
