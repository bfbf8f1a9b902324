import type { Metadata } from 'next'
import { type FeedFormat, feedAddresses, feedFormats } from '#lib/feed-links.ts'
import { absoluteUrl } from '#lib/places.ts'
import { parsePath } from '#lib/routes.ts'
import { cardSize, editionCardPath } from './card.ts'

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
  openGraph?: ArticleProperties | { type: 'website' } | { type: 'profile' }
  /** What social networks show, where it differs. */
  social?: { title: string; description: string | null }
  /** The path of the picture for social networks, and what it says; the edition's own when left out. */
  card?: { path: string; alt: string }
  /** The page in other forms, by media type. */
  otherForms?: Readonly<Record<string, string>>
}

type FeedList = { title: string; path: string }

type ArticleProperties = {
  type: 'article'
  publishedTime: string
  modifiedTime: string
  authors?: string[]
  section?: string
  tags?: string[]
}

/** What every page says of itself in its head. */
export function pageMetadata(page: Page): Metadata {
  const { self, title, siteName, translations = [], openGraph = { type: 'website' } } = page
  const url = absoluteUrl(self.path)
  const languages = alternateLanguages(self, translations, page.anyLanguage)
  const description = page.description ?? undefined
  const social = { title: page.social?.title ?? title, description: page.social?.description ?? description }
  const card = page.card ?? { path: editionCardPath(self.language), alt: siteName }
  const types = { ...listFeeds(feedsOf(page)), ...page.otherForms }
  const alternateLocale = translations.filter((each) => each.language !== self.language).map(openGraphLocale)
  return {
    title: title.includes(siteName) ? title : `${title} | ${siteName}`,
    ...(description && { description }),
    alternates: { canonical: url, ...(languages && { languages }), types },
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    openGraph: {
      ...openGraph,
      title: social.title,
      url,
      siteName,
      locale: openGraphLocale(self),
      ...(alternateLocale.length > 0 && { alternateLocale }),
      ...(social.description && { description: social.description }),
      images: [{ url: absoluteUrl(card.path), ...cardSize, alt: card.alt, type: 'image/png' }],
    },
    twitter: { card: 'summary_large_image' },
  }
}

const listed: ReadonlySet<string | undefined> = new Set(['section', 'topic', 'contributor', 'series'])

/** What a reader may follow from a page: its own list, where it is one, and its edition. */
function feedsOf({ self, title, siteName }: Page): FeedList[] {
  const own = listed.has(parsePath(self.path)?.kind) ? [{ title: `${title} | ${siteName}`, path: self.path }] : []
  return [...own, { title: siteName, path: `/${self.language}` }]
}

/** The feeds of lists, format by format, as Next writes them into the head. */
function listFeeds(lists: readonly FeedList[]): Record<string, { url: string; title: string }[]> {
  const ofFormat = ([format, { name, type }]: [string, { name: string; type: string }]) => {
    const links = lists.map((list) => ({
      url: feedAddresses(list.path)[format as FeedFormat],
      title: `${list.title} (${name})`,
    }))
    return [type, links] as const
  }
  return Object.fromEntries(Object.entries(feedFormats).map(ofFormat))
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
