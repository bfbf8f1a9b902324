import type { Body } from '@dateline/content'
import type { ArticleKind, Credit, correction, Picture, Source } from '@dateline/db'
import type { ArticleRow, Revision } from '../../publishing/newsroom.store.ts'
import { noExtras } from '../article/article.rules.ts'
import { planBody, writeBody, writeLiveBody } from './body.rules.ts'
import { type Random, uuidAt } from './random.ts'
import { getVocabulary } from './vocabulary/vocabulary.ts'

export type Topic = { id: string; names: ReadonlyMap<string, { name: string }> }
/** What an outlet has that its stories are made of. */
export type Cast = {
  seed: number
  editions: readonly string[]
  timeZone: string
  sections: readonly { id: string; key: string; editions: readonly string[] }[]
  places: readonly Topic[]
  topics: readonly Topic[]
  contributorIds: readonly string[]
  /** In parts, which come in order. */
  seriesIds: readonly string[]
  /** The outlet's pictures. Where it has none, no article has one. */
  assetIds: readonly string[]
}

/** An article with its revisions, of which the last is public. */
export type MadeArticle = {
  article: ArticleRow
  revisions: Revision[]
  times: { publishedAt: Date; modifiedAt: Date }
  corrections: Required<typeof correction.$inferInsert>[]
}
export type MadeStory = { id: string; createdAt: Date; articles: MadeArticle[] }

const hour = 3_600_000
const kinds: readonly ArticleKind[] = [
  ...Array.from({ length: 12 }, () => 'news' as const),
  ...(['analysis', 'analysis', 'analysis', 'interview', 'interview'] as const),
  ...(['opinion', 'opinion', 'documented', 'press_review'] as const),
]
/** The section that a kind of article stands in, where the outlet has it. */
const sectionKeys: Partial<Record<ArticleKind, string>> = {
  analysis: 'analysis',
  interview: 'interviews',
  opinion: 'opinion',
  documented: 'documents',
}
/** How many editions tell a story: one in three stories is told in one. */
const versions = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5]

/** One story in so many is a live page, and one in so many is part of a series. */
const every = { livePage: 2000, seriesPart: 50 }

/**
 * A story in one to five of the outlet's editions, the original first, at most `most` articles. `earlier` has an article
 * of each edition that it may point to.
 */
export function makeStory(
  cast: Cast,
  random: Random,
  number: number,
  publishedAt: Date,
  most: number,
  earlier: ReadonlyMap<string, string>,
): MadeStory {
  const id = uuidAt(publishedAt, random)
  const editions = random.sample(cast.editions, Math.min(random.pick(versions), most))
  const kind = number % every.livePage === 1 ? 'live' : random.pick(kinds)
  const key = sectionKeys[kind] ?? 'news'
  const section = cast.sections.find((each) => each.key === key) ?? cast.sections[0]
  const shared = {
    kind,
    plan: planBody(random, cast.assetIds),
    leadImage: cast.assetIds.length > 0 && random.chance(0.6) ? { assetId: random.pick(cast.assetIds) } : null,
    series: partOf(number, cast.seriesIds),
    section,
    places: [...new Set(Array.from({ length: random.between(1, 2) }, () => pickPopular(cast.places, random)))],
    topics: [...new Set(Array.from({ length: random.between(1, 4) }, () => pickPopular(cast.topics, random)))],
    sources: Array.from({ length: random.between(0, 3) }, () => makeSource(random, publishedAt)),
    authors: random.chance(0.85) ? [pickPopular(cast.contributorIds, random)] : random.sample(cast.contributorIds, 2),
  }
  const articles: MadeArticle[] = []
  for (const edition of editions) {
    const [original = null] = articles
    articles.push(
      makeArticle({
        cast,
        random,
        number,
        storyId: id,
        edition,
        original,
        publishedAt,
        earlier: earlier.get(edition),
        ...shared,
      }),
    )
  }
  return { id, createdAt: publishedAt, articles }
}

/** The parts of all series come in turn. */
function partOf(number: number, seriesIds: readonly string[]) {
  const which = number / every.seriesPart
  const seriesId = Number.isInteger(which) ? seriesIds[which % seriesIds.length] : undefined
  if (seriesId === undefined) return { seriesId: null, seriesPart: null }
  return { seriesId, seriesPart: Math.floor(which / seriesIds.length) + 1 }
}

/** Some are named far more often than others. */
const pickPopular = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor(items.length * random.next() ** 2)]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}

type Making = {
  cast: Cast
  random: Random
  number: number
  storyId: string
  edition: string
  original: MadeArticle | null
  publishedAt: Date
  kind: ArticleKind
  plan: ReturnType<typeof planBody>
  leadImage: Picture | null
  series: ReturnType<typeof partOf>
  earlier: string | undefined
  section: Cast['sections'][number] | undefined
  places: readonly Topic[]
  topics: readonly Topic[]
  authors: readonly string[]
  sources: Source[]
}

function makeArticle(making: Making): MadeArticle {
  const { cast, random, edition, original } = making
  const vocabulary = getVocabulary(edition)
  const headline = vocabulary.headline(random, random.between(5, 9))
  const suffix = `g${cast.seed.toString(36)}-${making.number.toString(36)}`
  // A translation comes hours or days after its original.
  const publishedAt = new Date(making.publishedAt.getTime() + (original ? random.between(1, 60) * hour : 0))
  const isCorrected = random.chance(0.01)
  const isUpdated = isCorrected || random.chance(0.03)
  const modifiedAt = new Date(publishedAt.getTime() + (isUpdated ? random.between(1, 48) * hour : 0))
  const article: ArticleRow = {
    id: uuidAt(publishedAt, random),
    storyId: making.storyId,
    editionCode: edition,
    status: 'published',
    slug: `${trimSlug(headline.slug, 79 - suffix.length)}-${suffix}`,
    isOriginal: original === null,
    latestRevision: isUpdated ? 2 : 1,
    publishedRevision: isUpdated ? 2 : 1,
    publishedAt,
    modifiedAt,
    withdrawnAt: null,
    withdrawnReason: null,
    withdrawnByLaw: false,
    withdrawalDemandedBy: null,
    assigneeId: null,
    dueAt: null,
    scheduledFor: null,
    scheduledRevision: null,
    discardedAt: null,
    discardedBy: null,
    createdAt: publishedAt,
  }
  const first = makeRevision(making, article, headline.text)
  const second = isUpdated && {
    ...first,
    id: uuidAt(modifiedAt, random),
    number: 2,
    headline: vocabulary.headline(random, 7).text,
    createdAt: modifiedAt,
  }
  const corrections = isCorrected ? [makeCorrection(making, article, modifiedAt)] : []
  return { article, revisions: second ? [first, second] : [first], times: { publishedAt, modifiedAt }, corrections }
}

function makeCorrection({ cast, random, edition }: Making, article: ArticleRow, at: Date) {
  const vocabulary = getVocabulary(edition)
  return {
    id: uuidAt(at, random),
    articleId: article.id,
    at,
    text: vocabulary.sentence(random, 14),
    concerned: random.chance(0.5) ? vocabulary.headline(random, 3).text : null,
    revision: article.latestRevision,
    createdBy: `generator:${cast.seed}`,
  }
}

function makeRevision(making: Making, article: ArticleRow, headline: string): Revision {
  const { cast, random, edition, original, places, topics, section, kind, plan } = making
  const vocabulary = getVocabulary(edition)
  const [place] = places
  const name = place?.names.get(edition)?.name ?? ''
  // Made from the first revision: where the original was changed since, the translation is stale.
  const source = original?.revisions[0]
  const mention = { topicId: place?.id ?? '', name }
  const write = kind === 'live' ? writeLiveBody : writeBody
  const body: Body = write(random, plan, vocabulary, mention, source?.body ?? null, making)
  const authors = making.authors.map((contributorId): Credit => ({ contributorId, role: 'author' }))
  const translator: Credit = { contributorId: random.pick(cast.contributorIds), role: 'translator' }
  const { heading, text } = vocabulary.phrases.appeal
  return {
    id: uuidAt(article.createdAt, random),
    articleId: article.id,
    number: 1,
    kind,
    sectionId: section?.editions.includes(edition) ? section.id : null,
    kicker: random.chance(0.5) ? name : null,
    headline,
    standfirst: random.chance(0.8) ? vocabulary.sentence(random, random.between(14, 28)) : null,
    body,
    appeal: random.chance(0.2) ? { heading, content: [[{ text }]] } : null,
    ...noExtras,
    ...making.series,
    leadImage: making.leadImage,
    relatedIds: making.earlier && random.chance(0.05) ? [making.earlier] : [],
    liveState: kind === 'live' ? 'ended' : null,
    sources: making.sources,
    sourceRevisionId: source?.id ?? null,
    importDigest: null,
    isAutosave: false,
    previousSourceRevisionId: null,
    createdBy: `generator:${cast.seed}`,
    createdAt: article.createdAt,
    placeIds: places.map(({ id }) => id),
    topicIds: topics.map(({ id }) => id),
    credits: original ? [...authors, translator] : authors,
  }
}

function makeSource(random: Random, publishedAt: Date): Source {
  const vocabulary = getVocabulary('en')
  return {
    title: vocabulary.headline(random, random.between(4, 9)).text,
    publisher: vocabulary.headline(random, 2).text,
    url: `https://example.org/${random.between(1, 99_999)}`,
    kind: random.pick(['document', 'report', 'statement', 'article'] as const),
    language: random.pick(['es', 'pt', 'en']),
    date: publishedAt.toISOString().slice(0, 10),
  }
}

function trimSlug(slug: string, longest: number): string {
  return slug.length <= longest ? slug : slug.slice(0, slug.lastIndexOf('-', longest))
}
