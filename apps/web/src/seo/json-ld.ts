import type { OrganisationFragment } from '#gql'
import { absoluteUrl } from '#lib/places.ts'

/** JSON that can stand in a `<script>`: without `<` no text of an article can end it. */
export function serialiseJsonLd(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
}

export type Crumb = { name: string; path: string }

export function breadcrumbList(crumbs: readonly Crumb[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(path),
    })),
  }
}

/** Which of the outlet's own pages says what schema.org has a name for, by their keys. The first that there is counts. */
const policies: Readonly<Record<string, readonly string[]>> = {
  publishingPrinciples: ['principles', 'about'],
  ethicsPolicy: ['ethics', 'principles'],
  correctionsPolicy: ['corrections'],
  verificationFactCheckingPolicy: ['fact-checking'],
  unnamedSourcesPolicy: ['sources'],
  ownershipFundingInfo: ['ownership', 'funding', 'imprint'],
  masthead: ['masthead', 'imprint'],
  missionCoveragePrioritiesPolicy: ['mission', 'about'],
  actionableFeedbackPolicy: ['feedback'],
  diversityPolicy: ['diversity'],
}

/** The newsroom itself, at the address of the whole site in all its languages. */
export function newsOrganisation({ outlet, editions, edition }: OrganisationFragment): object {
  const pages = new Map(edition?.pages.map(({ key, path }) => [key, absoluteUrl(path)]))
  const said = Object.entries(policies).flatMap(([property, keys]) => {
    const page = keys.flatMap((key) => pages.get(key) ?? [])[0]
    return page ? [[property, page]] : []
  })
  const sameAs = outlet.links.map(({ url }) => url).filter((url) => url.startsWith('http'))
  return {
    ...publisher(outlet),
    ...(outlet.email && { email: outlet.email }),
    ...(outlet.phone && { telephone: outlet.phone }),
    ...(outlet.address && { address: outlet.address.split(/\s*\n\s*/).join(', ') }),
    ...(outlet.publisher && outlet.publisher !== outlet.name && { legalName: outlet.publisher }),
    ...(sameAs.length > 0 && { sameAs }),
    knowsLanguage: editions.map(({ code }) => code),
    ...Object.fromEntries(said),
  }
}

/** As much of the newsroom as its articles say. */
export function publisher(outlet: { name: string }): object {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': absoluteUrl('/#outlet'),
    name: outlet.name,
    url: absoluteUrl('/'),
    logo: { '@type': 'ImageObject', url: absoluteUrl('/icon-512.png'), width: 512, height: 512 },
  }
}

/** The site in one language, as its pages refer to it. */
export function siteId(edition: { path: string }): string {
  return absoluteUrl(`${edition.path}#site`)
}

/** The same, with as much as a reader of one page alone needs. */
export function siteReference(edition: { path: string; title: string }): object {
  return { '@type': 'WebSite', '@id': siteId(edition), name: edition.title, url: absoluteUrl(edition.path) }
}
