import { absoluteUrl } from '#lib/places.ts'

/** JSON that can stand in a `<script>`: without `<` no text of an article can end it. */
export function serialiseJsonLd(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
}

type Outlet = { name: string; email: string | null }
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

/** The newsroom itself, at the address of the whole site in all its languages. */
export function newsOrganisation(outlet: Outlet): object {
  return { ...publisher(outlet), ...(outlet.email && { email: outlet.email }) }
}

/** As much of the newsroom as its articles say. */
export function publisher(outlet: { name: string }): object {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': absoluteUrl('/#outlet'),
    name: outlet.name,
    url: absoluteUrl('/'),
  }
}

/** The site in one language, as its pages refer to it. */
export function siteId(edition: { path: string }): string {
  return absoluteUrl(`${edition.path}#site`)
}
