/** Paths of an edition that begin with these are the site's own. */
export const reservedSlugs = [
  'about',
  'archive',
  'corrections',
  'feeds',
  'newsletter',
  'offline',
  'people',
  'preview',
  'saved',
  'search',
  'series',
  'support',
  'topics',
]

/** A number is the path of a year. */
export const isReservedSlug = (slug: string): boolean => reservedSlugs.includes(slug) || /^\d+$/.test(slug)
