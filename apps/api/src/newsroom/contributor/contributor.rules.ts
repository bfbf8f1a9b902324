import { isSafeHref } from '@dateline/content'
import type { Link } from '@dateline/db'
import { isSlug } from '../vocabulary/names.rules.ts'

const longest = { name: 120, bio: 2000, links: 20, label: 80, url: 2000 }

/** What is said of somebody: null takes an edition's words away. */
export type BioInput = { edition: string; bio?: string | null | undefined }

export type ContributorFacts = {
  name: string
  slug: string
  bios: readonly BioInput[]
  links: readonly Link[]
}

/** What is wrong with a contributor, in words; null when nothing is. */
export function problemWithContributor(
  { name, slug, bios, links }: ContributorFacts,
  editions: readonly string[],
): string | null {
  if (!isLine(name, longest.name)) return `A name has 1 to ${longest.name} characters.`
  if (!isSlug(slug)) return 'An address is lower-case letters, digits and single hyphens, as in ana-perez.'
  const codes = bios.map(({ edition }) => edition)
  const unknown = codes.find((code) => !editions.includes(code))
  if (unknown !== undefined) return `There is no edition "${unknown}". The editions are ${editions.join(', ')}.`
  if (new Set(codes).size < codes.length) return 'Each edition says one thing of somebody.'
  if (bios.some(({ bio }) => bio != null && (bio.trim() === '' || bio.length > longest.bio || bio.includes('\0'))))
    return `What an edition says of somebody has 1 to ${longest.bio} characters.`
  if (links.length > longest.links) return `There are at most ${longest.links} links.`
  if (links.some(({ label }) => !isLine(label.trim(), longest.label)))
    return `What a link is called has 1 to ${longest.label} characters.`
  const wrong = links.find(({ url }) => url.length > longest.url || !isSafeHref(url))
  return wrong ? `"${wrong.url.slice(0, 80)}" is no whole address that begins with https://, http:// or mailto:.` : null
}

const isLine = (text: string, most: number) => text !== '' && text.length <= most && !/\p{Cc}/u.test(text)

/** Those of two who are one: each address once. */
export function joinLinks(some: readonly Link[], others: readonly Link[]): Link[] {
  return [...some, ...others.filter(({ url }) => !some.some((each) => each.url === url))].slice(0, longest.links)
}
