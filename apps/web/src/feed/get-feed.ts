import { env } from '#env'
import {
  ContributorFeedDocument,
  type FeedItemFragment,
  type FeedSourceFragment,
  FrontFeedDocument,
  SectionFeedDocument,
  SeriesFeedDocument,
  TopicFeedDocument,
} from '#gql'
import { type FeedFormat, feedAddresses } from '#lib/feed-links.ts'
import { isRefusedArgument, query } from '#lib/graphql.ts'
import { absoluteUrl } from '#lib/places.ts'
import { parsePath, type Route } from '#lib/routes.ts'
import { getWords } from '#words/words.ts'
import type { Feed, FeedItem } from './feed.ts'
import { feedHtml } from './feed-html.ts'
import { toUrn } from './urn.ts'

/** A list of articles, as any of the pages has one. */
type Listed = {
  id: string
  name: string | null
  description: string | null
  path: string
  versions: readonly { language: string; path: string }[]
  articles: readonly FeedItemFragment[]
}

/** The feed at a path, or null when there is no such list. */
export async function getFeed(path: string): Promise<{ feed: Feed; format: FeedFormat } | null> {
  const route = parsePath(path)
  const format = route?.params['feed']?.split('.')[1]
  if (!route || !format) return null
  const found = await findList(route).catch((error) => {
    if (isRefusedArgument(error)) return null
    throw error
  })
  if (!found?.list) return null
  // The hub is told of the fronts' feeds alone.
  const hub = route.kind === 'frontFeed' ? (env.WEBSUB_HUB_URL ?? null) : null
  return { feed: { ...describe(found.data, found.list), hub }, format: format as FeedFormat }
}

type Found = { data: FeedSourceFragment; list: Listed | null }

async function findList({ kind, params }: Route): Promise<Found | null> {
  const { edition = '', slug = '' } = params
  switch (kind) {
    case 'frontFeed': {
      const data = await query(FrontFeedDocument, { edition })
      const front = data.edition
      const versions = data.editions.map(({ code, path }) => ({ language: code, path }))
      return { data, list: front && { ...front, name: null, versions, articles: front.articles.nodes } }
    }
    case 'sectionFeed': {
      const data = await query(SectionFeedDocument, { edition, slug })
      const section = data.edition?.section
      return { data, list: section ? listOf(section, section.name) : null }
    }
    case 'topicFeed': {
      const data = await query(TopicFeedDocument, { edition, slug })
      const topic = data.edition?.topic
      return { data, list: topic ? listOf(topic, topic.name) : null }
    }
    case 'seriesFeed': {
      const data = await query(SeriesFeedDocument, { edition, slug })
      const series = data.edition?.series
      return { data, list: series ? listOf(series, series.title) : null }
    }
    case 'contributorFeed': {
      const data = await query(ContributorFeedDocument, { edition, slug })
      const person = data.outlet.contributor
      const list = person && { ...person, description: person.bio, versions: [], articles: person.articles.nodes }
      return { data, list: list ?? null }
    }
    default:
      return null
  }
}

type Source = {
  id: string
  description: string | null
  path: string
  translations: readonly { path: string; edition: { code: string } }[]
  articles: { nodes: readonly FeedItemFragment[] }
}

function listOf({ translations, articles, ...source }: Source, name: string): Listed {
  const versions = translations.map((each) => ({ language: each.edition.code, path: each.path }))
  return { ...source, name, versions, articles: articles.nodes }
}

function describe({ outlet, edition }: FeedSourceFragment, list: Listed): Omit<Feed, 'hub'> {
  const language = edition?.code ?? ''
  const title = edition?.title ?? outlet.name
  const setting = { words: getWords(language), timeZone: outlet.timeZone }
  return {
    id: toUrn(`${list.id} ${language}`),
    title: list.name === null ? title : `${list.name} | ${title}`,
    description: list.description ?? edition?.description ?? title,
    language,
    page: absoluteUrl(list.path),
    addresses: feedAddresses(list.path),
    versions: list.versions
      .filter((each) => each.language !== language)
      .map((each) => ({ language: each.language, addresses: feedAddresses(each.path) })),
    publisher: { name: outlet.name, url: absoluteUrl('/'), email: outlet.email },
    icon: absoluteUrl('/apple-touch-icon.png'),
    rights: `${outlet.name}, ${outlet.licence.name}`,
    updated: list.articles.map(({ modifiedAt }) => modifiedAt).reduce<string | null>(later, null),
    items: list.articles.map((article) => toItem(article, setting)),
  }
}

const later = (a: string | null, b: string) => (a === null || b > a ? b : a)

function toItem(article: FeedItemFragment, setting: Parameters<typeof feedHtml>[1]): FeedItem {
  const edition = `/${article.path.split('/')[1]}`
  const peopleWho = (role: string) =>
    article.credits
      .filter((credit) => credit.role === role)
      .map(({ contributor }) => ({ name: contributor.name, url: absoluteUrl(contributor.path) }))
  return {
    id: toUrn(article.id),
    url: absoluteUrl(article.path),
    title: article.headline,
    summary: article.standfirst,
    html: feedHtml(article, setting),
    published: article.publishedAt,
    updated: article.modifiedAt,
    authors: peopleWho('AUTHOR'),
    translators: peopleWho('TRANSLATOR'),
    categories: [
      ...(article.section ? [{ name: article.section.name, scheme: absoluteUrl(edition) }] : []),
      ...article.topics.map(({ name }) => ({ name, scheme: absoluteUrl(`${edition}/topics`) })),
    ],
    image: article.leadImage && imageOf(article.leadImage),
    versions: article.translations.map((each) => ({ language: each.edition.code, url: absoluteUrl(each.path) })),
    rights: article.licence,
  }
}

function imageOf({ alt, caption, asset }: NonNullable<FeedItemFragment['leadImage']>): FeedItem['image'] {
  const { url, width, height, mediaType } = asset.rendition
  const text = caption?.text ?? null
  return { url: absoluteUrl(url), type: mediaType, width, height, credit: asset.credit, alt, caption: text }
}
