import { type Database, liveArticle, liveArticleTopic, liveEdition, liveTopicName } from '@dateline/db'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { prepared } from '../../prepared.ts'
import { type ArticleCard, arrayOf, cardColumns, newest } from './article.store.ts'

const value = sql.placeholder

const relatedByTopics = prepared((db) =>
  db
    .select(cardColumns)
    .from(liveArticle)
    .innerJoin(
      sql`(
        select article_id, count(*) as shared from unnest(${value('topicIds')}::uuid[]) as topic (id)
        cross join lateral (
          select article_id from ${liveArticleTopic} as about
          where about.topic_id = topic.id and about.edition_code = ${value('edition')}
          order by about.published_at desc, about.article_id desc limit 40
        ) as newest
        where article_id <> ${value('id')}::uuid group by article_id
      ) as candidate`,
      sql`candidate.article_id = ${liveArticle.id}`,
    )
    .orderBy(sql`candidate.shared desc`, ...newest)
    .limit(value('limit'))
    .prepare('related_by_topics'),
)

/** Other articles of the edition about the same topics: those that share the most, of these the newest. */
export function listRelatedByTopics(
  db: Database,
  { id, editionCode, topicIds }: Pick<ArticleCard, 'id' | 'editionCode' | 'topicIds'>,
  limit: number,
): Promise<ArticleCard[]> {
  return relatedByTopics(db).execute({ id, edition: editionCode, topicIds: arrayOf(topicIds), limit })
}

const topicsWithArticles = prepared((db) =>
  db
    .select({ id: liveTopicName.topicId })
    .from(liveTopicName)
    .where(
      sql`${liveTopicName.editionCode} = ${value('edition')} and (
        select true from ${liveArticleTopic} as about
        where about.topic_id = ${liveTopicName.topicId} and about.edition_code = ${value('edition')} limit 1)`,
    )
    .prepare('topics_with_articles'),
)

/** Of the topics that an edition names, those that any of its articles is about: one look into an index for each. */
export async function listTopicsWithArticles(db: Database, edition: string): Promise<string[]> {
  return (await topicsWithArticles(db).execute({ edition })).map(({ id }) => id)
}

const versionsOf = prepared((db) =>
  db
    .select(cardColumns)
    .from(liveArticle)
    .where(
      sql`${liveArticle.editionCode} = ${value('edition')} and ${liveArticle.storyId} in (
        select version.story_id from ${liveArticle} as version where version.id = any(${value('ids')}::uuid[]))`,
    )
    .prepare('versions_of'),
)

/** The versions that an edition has of the stories of some articles. */
export function listVersionsOf(db: Database, ids: readonly string[], edition: string): Promise<ArticleCard[]> {
  return versionsOf(db).execute({ ids: arrayOf(ids), edition })
}

/** Parts come in their order; what has no number stands behind them, the oldest first. */
const placeInSeries = sql`(coalesce(${liveArticle.seriesPart}, 1000), ${liveArticle.publishedAt}, ${liveArticle.id})`
const ownPlace = sql`(coalesce(${value('part')}::int, 1000), ${value('publishedAt')}::timestamptz, ${value('id')}::uuid)`
const inSeries = and(eq(liveArticle.seriesId, value('seriesId')), eq(liveArticle.editionCode, value('edition'))) as SQL
const neighbours = prepared((db) => ({
  next: db
    .select(cardColumns)
    .from(liveArticle)
    .where(sql`${inSeries} and ${placeInSeries} > ${ownPlace}`)
    .orderBy(placeInSeries)
    .limit(1)
    .prepare('next_in_series'),
  previous: db
    .select(cardColumns)
    .from(liveArticle)
    .where(sql`${inSeries} and ${placeInSeries} < ${ownPlace}`)
    .orderBy(desc(placeInSeries))
    .limit(1)
    .prepare('previous_in_series'),
}))

/** The article that stands beside this one in its series. */
export async function findNeighbour(
  db: Database,
  { id, editionCode, seriesId, seriesPart, publishedAt }: ArticleCard,
  side: 'next' | 'previous',
): Promise<ArticleCard | null> {
  if (seriesId === null) return null
  const place = { edition: editionCode, seriesId, part: seriesPart, publishedAt: publishedAt.toISOString(), id }
  return (await neighbours(db)[side].execute(place))[0] ?? null
}

/** How many of each edition's newest are looked through for what another edition has not. */
const elsewhereReach = 100
const elsewhere = prepared((db) =>
  db
    .select(cardColumns)
    .from(liveArticle)
    .innerJoin(
      sql`(
        select told.story_id, told.told_at, version.id from (
          select newest.story_id, max(newest.published_at) as told_at from ${liveEdition} as other
          cross join lateral (
            select story_id, published_at from ${liveArticle} as candidate
            where candidate.edition_code = other.code
            order by candidate.published_at desc, candidate.id desc limit ${sql.raw(String(elsewhereReach))}
          ) as newest
          where other.code <> ${value('edition')} and not exists (
            select from ${liveArticle} as own
            where own.story_id = newest.story_id and own.edition_code = ${value('edition')})
          group by newest.story_id order by told_at desc, newest.story_id limit ${value('limit')}
        ) as told
        cross join lateral (
          select id from ${liveArticle} as version where version.story_id = told.story_id
          order by version.is_original desc, version.published_at, version.id limit 1
        ) as version
      ) as chosen`,
      sql`chosen.id = ${liveArticle.id}`,
    )
    .orderBy(sql`chosen.told_at desc, chosen.story_id`)
    .prepare('elsewhere'),
)

/** Of each story that other editions told last and this one did not, one article: the original, or the first version. */
export function listFromOtherEditions(db: Database, edition: string, limit: number): Promise<ArticleCard[]> {
  return elsewhere(db).execute({ edition, limit })
}
