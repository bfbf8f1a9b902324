import type { Metadata } from 'next'
import type { ChromeFragment, TopicKind, TopicPageQuery } from '#gql'
import { olderPath } from '#lib/paths.ts'
import { absoluteUrl } from '#lib/places.ts'
import { listGraph } from '#seo/list-json-ld.ts'
import { pageMetadata } from '#seo/metadata.ts'
import { getWords } from '#words/words.ts'

type Edition = NonNullable<ChromeFragment['edition']>
type Topic = NonNullable<NonNullable<TopicPageQuery['edition']>['topic']>

const pathOf = (topic: Topic, after: string | null) => (after === null ? topic.path : olderPath(topic.path, after))

export function topicMetadata(edition: Edition, topic: Topic, after: string | null): Metadata {
  const words = getWords(edition.code)
  const versions = topic.translations.map((each) => ({ language: each.edition.code, path: each.path }))
  return {
    ...pageMetadata({
      self: { language: edition.code, path: pathOf(topic, after) },
      title: after === null ? topic.name : `${topic.name}: ${words.olderArticles}`,
      description: topic.description ?? `${words.topic.about(topic.name)} | ${edition.title}`,
      siteName: edition.title,
      translations: after === null ? versions : [],
    }),
    // A topic without articles says nothing that a search engine could show.
    ...(topic.articles.totalCount === 0 && { robots: { index: false, follow: true } }),
  }
}

/** What schema.org calls each kind of topic. */
const types: Record<TopicKind, string> = {
  EVENT: 'Event',
  ORGANISATION: 'Organization',
  PERSON: 'Person',
  PLACE: 'Place',
  SUBJECT: 'Thing',
}

export function topicGraph(edition: Edition, topic: Topic, after: string | null): object[] {
  const { name, description, latitude, longitude, wikidataId, articles } = topic
  const about = {
    '@type': types[topic.kind],
    name,
    ...(description && { description }),
    ...(wikidataId && { sameAs: `https://www.wikidata.org/entity/${wikidataId}` }),
    ...(latitude !== null && longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    '@id': absoluteUrl(`${topic.path}#topic`),
  }
  const above = [{ name: getWords(edition.code).topics, path: `${edition.path}/topics` }]
  return listGraph({ edition, path: pathOf(topic, after), name, description, above, items: articles.nodes, about })
}
