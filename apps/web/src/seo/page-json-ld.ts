import type { ChromeFragment, SectionPageQuery } from '#gql'
import { absoluteUrl } from '#lib/places.ts'

type Edition = NonNullable<ChromeFragment['edition']>
type Section = NonNullable<NonNullable<SectionPageQuery['edition']>['section']>

/** The site in one language. */
export function website(edition: Edition): object {
  const url = absoluteUrl(edition.path)
  return {
    '@type': 'WebSite',
    '@id': `${url}#site`,
    url,
    name: edition.title,
    description: edition.description,
    inLanguage: edition.code,
    publisher: { '@id': absoluteUrl('/#outlet') },
  }
}

/** A page that lists a section's articles. */
export function collectionPage(edition: Edition, section: Section, path: string): object {
  return {
    '@type': 'CollectionPage',
    '@id': absoluteUrl(path),
    url: absoluteUrl(path),
    name: section.name,
    ...(section.description && { description: section.description }),
    inLanguage: edition.code,
    isPartOf: { '@id': `${absoluteUrl(edition.path)}#site` },
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: section.articles.nodes.map((article, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: absoluteUrl(article.path),
        name: article.headline,
      })),
    },
  }
}
