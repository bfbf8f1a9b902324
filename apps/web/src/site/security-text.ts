import type { AboutSiteQuery } from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import { findPage } from './find-page.ts'

/** RFC 9116. Null for an outlet that nobody can write to: the file is nothing without a contact. */
export function writeSecurityText(site: AboutSiteQuery, now: Date): string | null {
  const { email, links } = site.outlet
  const contacts = email
    ? [`mailto:${email}`]
    : links.map(({ url }) => url).filter((url) => /^(?:https|mailto):/.test(url))
  if (contacts.length === 0) return null
  const policy = findPage(site, 'security')
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expiryAfter(now)}`,
    `Preferred-Languages: ${site.editions.map(({ code }) => code).join(', ')}`,
    `Canonical: ${absoluteUrl('/.well-known/security.txt')}`,
    ...(policy ? [`Policy: ${absoluteUrl(policy.path)}`] : []),
    '',
  ].join('\n')
}

/** Within a year, and the same for all of a month. */
function expiryAfter(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 7)).toISOString().replace('.000', '')
}
