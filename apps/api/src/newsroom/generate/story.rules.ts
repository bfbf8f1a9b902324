import type { Body } from '@dateline/content'
import type { ArticleKind, Credit, Source } from '@dateline/db'
import type { ArticleRow, Revision } from '../../publishing/newsroom.store.ts'
import { noExtras } from '../article/article.rules.ts'
import { planBody, writeBody } from './body.rules.ts'
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
}

/** An article with its revisions, of which the last is public. */
export type MadeArticle = {
  article: ArticleRow
  revisions: Revision[]
  times: { publishedAt: Date; modifiedAt: Date }
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

/** A story in one to five of the outlet's editions, the original first, at most `most` articles. */
export function makeStory(cast: Cast, random: Random, number: number, publishedAt: Date, most: number): MadeStory {
  const id = uuidAt(publishedAt, random)
  const editions = random.sample(cast.editions, Math.min(random.pick(versions), most))
  const kind = random.pick(kinds)
  const key = sectionKeys[kind] ?? 'news'
  const section = cast.sections.find((each) => each.key === key) ?? cast.sections[0]
  const shared = {
    kind,
    plan: planBody(random),
    section,
    places: [...new Set(Array.from({ length: random.between(1, 2) }, () => pickPopular(cast.places, random)))],
    topics: [...new Set(Array.from({ length: random.between(1, 4) }, () => pickPopular(cast.topics, random)))],
    sources: Array.from({ length: random.between(0, 3) }, () => makeSource(random, publishedAt)),
    authors: random.chance(0.85) ? [pickPopular(cast.contributorIds, random)] : random.sample(cast.contributorIds, 2),
  }
  const articles: MadeArticle[] = []
  for (const edition of editions) {
    const [original = null] = articles
    articles.push(makeArticle({ cast, random, number, storyId: id, edition, original, publishedAt, ...shared }))
  }
  return { id, createdAt: publishedAt, articles }
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
  const isUpdated = random.chance(0.04)
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
  return { article, revisions: second ? [first, second] : [first], times: { publishedAt, modifiedAt } }
}

function makeRevision(making: Making, article: ArticleRow, headline: string): Revision {
  const { cast, random, edition, original, places, topics, section, kind, plan } = making
  const vocabulary = getVocabulary(edition)
  const [place] = places
  const name = place?.names.get(edition)?.name ?? ''
  // Made from the first revision: where the original was changed since, the translation is stale.
  const source = original?.revisions[0]
  const body: Body = writeBody(random, plan, vocabulary, { topicId: place?.id ?? '', name }, source?.body ?? null)
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
    sources: making.sources,
    sourceRevisionId: source?.id ?? null,
    importDigest: null,
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
