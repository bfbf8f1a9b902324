import { isLanguageTag } from '@dateline/content'
import slugify from '@sindresorhus/slugify'
import { AppError } from '../../errors.ts'
import type { Revision } from '../../publishing/newsroom.store.ts'

const longestSlug = 80
const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** How `&` is read. */
const ands: Record<string, string> = { de: 'und', es: 'y', fr: 'et', it: 'e', nl: 'en', pt: 'e' }

/** The part of the path that a headline gives: lower case, ASCII, whole words, at most 80 characters. */
export function slugOf(headline: string, language: string): string {
  const and = ands[language.split('-')[0] ?? ''] ?? 'and'
  const words = slugify(headline, {
    decamelize: false,
    locale: isLanguageTag(language) ? language : 'en',
    customReplacements: [['&', ` ${and} `]],
  }).split('-')
  let slug = words.shift()?.slice(0, longestSlug) ?? ''
  for (const word of words) {
    if (slug.length + 1 + word.length > longestSlug) break
    slug += `-${word}`
  }
  return slug
}

export function checkSlug(slug: string): string {
  if (slug.length > longestSlug || !slugPattern.test(slug)) {
    throw new AppError(
      'BAD_USER_INPUT',
      `"${slug}" can't be part of a path: use lower-case letters a to z, digits and single hyphens, at most ${longestSlug} characters. Name one with "slug:" in the front matter.`,
    )
  }
  return slug
}

/** What most articles have none of. */
export const noExtras = {
  leadImage: null,
  sources: [],
  licence: null,
  republicationNote: null,
  searchTitle: null,
  searchDescription: null,
  socialTitle: null,
  socialDescription: null,
  socialAssetId: null,
  seriesId: null,
  seriesPart: null,
  relatedIds: [],
  liveState: null,
} satisfies Partial<Revision>
