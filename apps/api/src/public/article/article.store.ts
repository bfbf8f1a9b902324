import { type Database, liveArticle, liveGone, liveRedirect, liveSection } from '@dateline/db'
import { and, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { prepared } from '../../prepared.ts'

const all = getTableColumns(liveArticle)
/** What only the article's own page shows. */
const textColumns = {
  body: all.body,
  appeal: all.appeal,
  sources: all.sources,
  corrections: all.corrections,
  republicationNote: all.republicationNote,
  searchTitle: all.searchTitle,
  searchDescription: all.searchDescription,
  socialTitle: all.socialTitle,
  socialDescription: all.socialDescription,
  socialAssetId: all.socialAssetId,
  relatedIds: all.relatedIds,
  translatedFrom: all.translatedFrom,
}
/** All that a list needs. */
export const cardColumns = Object.fromEntries(Object.entries(all).filter(([name]) => !(name in textColumns))) as Omit<
  typeof all,
  keyof typeof textColumns
>
type Row = typeof liveArticle.$inferSelect

/** An article without its text. */
export type ArticleCard = Omit<Row, keyof typeof textColumns>
export type ArticleText = Pick<Row, keyof typeof textColumns>

const value = sql.placeholder
export const newest = [desc(liveArticle.publishedAt), desc(liveArticle.id)]
const anyOf = (column: SQL | typeof liveArticle.id | typeof liveArticle.storyId) =>
  sql`${column} = any(${value('ids')}::uuid[])`
export const arrayOf = (ids: readonly string[]) => `{${ids.join(',')}}`

const asked = alias(liveArticle, 'asked')
const textOfAsked = Object.fromEntries(
  Object.entries(textColumns).map(([name, column]) => [
    name,
    sql`case when ${liveArticle.id} = ${asked.id} then ${column} end`.mapWith(column),
  ]),
) as unknown as typeof textColumns

const one = prepared((db) => ({
  storyByPath: db
    .select({ ...cardColumns, ...textOfAsked })
    .from(asked)
    .innerJoin(liveArticle, eq(liveArticle.storyId, asked.storyId))
    .where(eq(asked.path, value('path')))
    .prepare('story_by_path'),
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

const runningLivePages = prepared((db) =>
  db
    .select(cardColumns)
    .from(liveArticle)
    .where(
      and(
        eq(liveArticle.editionCode, value('edition')),
        eq(liveArticle.kind, 'live'),
        eq(liveArticle.liveState, 'running'),
      ),
    )
    .orderBy(desc(liveArticle.publishedAt), desc(liveArticle.id))
    .limit(10)
    .prepare('running_live_pages'),
)

/** The live pages of an edition that still take posts, at most ten. */
export function listRunningLivePages(db: Database, edition: string): Promise<ArticleCard[]> {
  return runningLivePages(db).execute({ edition })
}

/** All public articles of the story that a path leads into. Of those, only the one that has this path has its text. */
export function listStoryByPath(db: Database, path: string): Promise<(ArticleCard & ArticleText)[]> {
  return one(db).storyByPath.execute({ path })
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
