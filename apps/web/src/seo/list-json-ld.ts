import { absoluteUrl } from '#lib/places.ts'
import { breadcrumbList, type Crumb, siteReference } from './json-ld.ts'

type Edition = { code: string; title: string; path: string }
type Item = { path: string; headline: string }

export type ListPage = {
  edition: Edition
  path: string
  name: string
  description: string | null
  /** Between the front and the page itself. */
  above?: readonly Crumb[]
  items: readonly Item[]
  /** What the list is about: a topic, a series. */
  about?: object
}

/** A page that lists articles: a section, a topic, a series, a month of the archive. */
export function listGraph(page: ListPage): object[] {
  const { edition, path, name, about } = page
  return [
    { '@type': 'CollectionPage', ...pageOf(page), ...(about && { about }), mainEntity: itemList(page.items) },
    breadcrumbList([{ name: edition.title, path: edition.path }, ...(page.above ?? []), { name, path }]),
  ]
}

export type PersonPage = ListPage & {
  person: { name: string; path: string; links: readonly { url: string }[]; portraitUrl: string | null }
  publisher: object
}

/** A contributor's page: who it is, and what was published. */
export function profileGraph(page: PersonPage): object[] {
  const { edition, path, name, description, person } = page
  const sameAs = person.links.map(({ url }) => url).filter((url) => url.startsWith('http'))
  return [
    {
      '@type': 'ProfilePage',
      ...pageOf(page),
      mainEntity: {
        '@type': 'Person',
        '@id': personId(person.path),
        name: person.name,
        url: absoluteUrl(person.path),
        ...(description && { description }),
        ...(person.portraitUrl && { image: absoluteUrl(person.portraitUrl) }),
        ...(sameAs.length > 0 && { sameAs }),
        worksFor: page.publisher,
      },
      hasPart: itemList(page.items),
    },
    breadcrumbList([{ name: edition.title, path: edition.path }, ...(page.above ?? []), { name, path }]),
  ]
}

/** The name of a person in all that the site says. */
export function personId(path: string): string {
  return absoluteUrl(`${path}#person`)
}

function pageOf({ edition, path, name, description }: ListPage): object {
  const url = absoluteUrl(path)
  return {
    '@id': url,
    url,
    name,
    ...(description && { description }),
    inLanguage: edition.code,
    isPartOf: siteReference(edition),
  }
}

function itemList(items: readonly Item[]): object {
  return {
    '@type': 'ItemList',
    itemListElement: items.map(({ path, headline }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absoluteUrl(path),
      name: headline,
    })),
  }
}
