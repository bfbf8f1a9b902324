import { type Database, liveArticle, liveArticleTopic, liveGone, liveRedirect, liveSection } from '@dateline/db'
import { and, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Position } from '../../pagination.ts'
import { prepared } from '../../prepared.ts'

const {
  body,
  appeal,
  sources,
  corrections,
  republicationNote,
  searchTitle,
  searchDescription,
  socialTitle,
  socialDescription,
  socialAssetId,
  relatedIds,
  translatedFrom,
  ...cardColumns
} = getTableColumns(liveArticle)
const textColumns = {
  body,
  appeal,
  sources,
  corrections,
  republicationNote,
  searchTitle,
  searchDescription,
  socialTitle,
  socialDescription,
  socialAssetId,
  relatedIds,
  translatedFrom,
}
type Row = typeof liveArticle.$inferSelect

/** An article without its text: all that a list needs. */
export type ArticleCard = Omit<Row, keyof typeof textColumns>
/** What only the article's own page shows. */
export type ArticleText = Pick<Row, keyof typeof textColumns>

/** Which of an edition's articles: all, or those in a section, or about a topic, or both. */
export type ArticleFilter = { edition: string; sectionId: string | null; topicId: string | null }

const value = sql.placeholder
const newest = [desc(liveArticle.publishedAt), desc(liveArticle.id)]
const inEdition = eq(liveArticle.editionCode, value('edition'))
const inSection = eq(liveArticle.sectionId, value('sectionId'))
const afterPosition = sql`(${liveArticle.publishedAt}, ${liveArticle.id}) < (${value('publishedAt')}::timestamptz, ${value('id')}::uuid)`
const aboutTopic = eq(liveArticleTopic.topicId, value('topicId'))
const topicInEdition = eq(liveArticleTopic.editionCode, value('edition'))
const topicInSection = eq(liveArticleTopic.sectionId, value('sectionId'))
const topicAfterPosition = sql`(${liveArticleTopic.publishedAt}, ${liveArticleTopic.articleId}) < (${value('publishedAt')}::timestamptz, ${value('id')}::uuid)`
const anyOf = (column: SQL | typeof liveArticle.id | typeof liveArticle.storyId) =>
  sql`${column} = any(${value('ids')}::uuid[])`
const arrayOf = (ids: readonly string[]) => `{${ids.join(',')}}`

const one = prepared((db) => ({
  byPath: db
    .select()
    .from(liveArticle)
    .where(eq(liveArticle.path, value('path')))
    .prepare('article_by_path'),
  byIds: db.select(cardColumns).from(liveArticle).where(anyOf(liveArticle.id)).prepare('articles_by_ids'),
  byStories: db.select(cardColumns).from(liveArticle).where(anyOf(liveArticle.storyId)).prepare('articles_by_stories'),
  texts: db
    .select({ id: liveArticle.id, ...textColumns })
    .from(liveArticle)
    .where(anyOf(liveArticle.id))
    .prepare('article_texts'),
  movedTo: db
    .select({ id: liveArticle.id, path: liveArticle.path })
    .from(liveRedirect)
    .innerJoin(liveArticle, eq(liveArticle.id, liveRedirect.articleId))
    .where(eq(liveRedirect.path, value('path')))
    .prepare('article_moved_to'),
  gone: db
    .select()
    .from(liveGone)
    .where(
      sql`${liveGone.path} = ${value('path')} or ${liveGone.articleId} = (
        select ${liveRedirect.articleId} from ${liveRedirect} where ${liveRedirect.path} = ${value('path')})`,
    )
    .prepare('article_gone'),
}))

function listStatement(db: Database, name: string, ...where: SQL[]) {
  return db
    .select(cardColumns)
    .from(liveArticle)
    .where(and(...where, afterPosition))
    .orderBy(...newest)
    .limit(value('limit'))
    .prepare(name)
}

/** Reads the topic's own index in order and fetches each article by its id. */
function topicListStatement(db: Database, name: string, ...where: SQL[]) {
  return db
    .select(cardColumns)
    .from(liveArticleTopic)
    .innerJoin(liveArticle, eq(liveArticle.id, liveArticleTopic.articleId))
    .where(and(aboutTopic, topicInEdition, ...where, topicAfterPosition))
    .orderBy(desc(liveArticleTopic.publishedAt), desc(liveArticleTopic.articleId))
    .limit(value('limit'))
    .prepare(name)
}

const lists = prepared((db) => ({
  all: listStatement(db, 'articles', inEdition),
  ofSection: listStatement(db, 'articles_of_section', inEdition, inSection),
  ofTopic: topicListStatement(db, 'articles_of_topic'),
  ofBoth: topicListStatement(db, 'articles_of_topic_in_section', topicInSection),
}))

/** What `totalCount` counts to; one more says that there are more. */
const countLimit = 10_000

function countStatement(
  db: Database,
  name: string,
  table: typeof liveArticle | typeof liveArticleTopic,
  ...where: SQL[]
) {
  const counted = db
    .select({ one: sql`1`.as('one') })
    .from(table)
    .where(and(...where))
    .limit(countLimit + 1)
    .as('counted')
  return db.select({ count: sql<number>`count(*)::int` }).from(counted).prepare(name)
}

const counts = prepared((db) => ({
  all: countStatement(db, 'count', liveArticle, inEdition),
  ofSection: countStatement(db, 'count_of_section', liveArticle, inEdition, inSection),
  ofTopic: countStatement(db, 'count_of_topic', liveArticleTopic, aboutTopic, topicInEdition),
  ofBoth: countStatement(db, 'count_of_topic_in_section', liveArticleTopic, aboutTopic, topicInEdition, topicInSection),
}))

function shapeOf(filter: ArticleFilter): 'all' | 'ofSection' | 'ofTopic' | 'ofBoth' {
  if (filter.topicId) return filter.sectionId ? 'ofBoth' : 'ofTopic'
  return filter.sectionId ? 'ofSection' : 'all'
}

export async function findLiveArticleByPath(db: Database, path: string): Promise<(ArticleCard & ArticleText) | null> {
  return (await one(db).byPath.execute({ path }))[0] ?? null
}

export function listLiveArticlesByIds(db: Database, ids: readonly string[]): Promise<ArticleCard[]> {
  return one(db).byIds.execute({ ids: arrayOf(ids) })
}

export function listLiveArticlesByStories(db: Database, storyIds: readonly string[]): Promise<ArticleCard[]> {
  return one(db).byStories.execute({ ids: arrayOf(storyIds) })
}

export function listLiveArticleTexts(db: Database, ids: readonly string[]): Promise<(ArticleText & { id: string })[]> {
  return one(db).texts.execute({ ids: arrayOf(ids) })
}

export function listLiveArticles(
  db: Database,
  filter: ArticleFilter,
  after: Position,
  limit: number,
): Promise<ArticleCard[]> {
  return lists(db)[shapeOf(filter)].execute({ ...filter, ...after, limit })
}

export async function countLiveArticles(db: Database, filter: ArticleFilter): Promise<number> {
  return (await counts(db)[shapeOf(filter)].execute({ ...filter }))[0]?.count ?? 0
}

/** Where the article that had this path has moved to. */
export async function findMovedArticle(db: Database, path: string): Promise<{ id: string; path: string } | null> {
  return (await one(db).movedTo.execute({ path }))[0] ?? null
}

/** The withdrawn article that had this path, now or before. */
export async function findGoneArticle(db: Database, path: string): Promise<typeof liveGone.$inferSelect | null> {
  return (await one(db).gone.execute({ path }))[0] ?? null
}

const newestOfEachSection = prepared((db) => {
  const newestOfSection = db
    .select(cardColumns)
    .from(liveArticle)
    .where(and(eq(liveArticle.sectionId, liveSection.id), eq(liveArticle.editionCode, liveSection.editionCode)))
    .orderBy(...newest)
    .limit(value('limit'))
    .as('newest')
  return db
    .select()
    .from(liveSection)
    .crossJoinLateral(newestOfSection)
    .where(eq(liveSection.editionCode, value('edition')))
    .orderBy(liveSection.position)
    .prepare('newest_of_each_section')
})

/** The newest articles of every section, section by section. */
export async function listNewestOfEachSection(db: Database, edition: string, limit: number): Promise<ArticleCard[]> {
  const rows = await newestOfEachSection(db).execute({ edition, limit })
  return rows.map((row) => row.newest)
}
