import {
  contributor,
  type Database,
  liveArticle,
  liveArticleTopic,
  liveContributor,
  liveGone,
  liveRedirect,
  liveTopic,
  liveTopicName,
  topic,
  topicName,
} from '@dateline/db'
import { eq, getTableColumns, inArray, sql } from 'drizzle-orm'

export type LiveArticle = typeof liveArticle.$inferSelect

export async function findLiveArticle(tx: Database, id: string): Promise<LiveArticle | null> {
  return (await tx.select().from(liveArticle).where(eq(liveArticle.id, id)))[0] ?? null
}

export async function findGone(tx: Database, articleId: string): Promise<{ path: string } | null> {
  return (await tx.select({ path: liveGone.path }).from(liveGone).where(eq(liveGone.articleId, articleId)))[0] ?? null
}

/** The article that shows at a path. */
export async function findLiveArticleAt(tx: Database, path: string): Promise<{ id: string } | null> {
  return (await tx.select({ id: liveArticle.id }).from(liveArticle).where(eq(liveArticle.path, path)))[0] ?? null
}

/** Shows an article, in place of what was shown of it. Returns the ids of the articles that its path led to until now. */
export async function putLiveArticle(tx: Database, row: LiveArticle): Promise<string[]> {
  await tx.insert(liveArticle).values(row).onConflictDoUpdate({ target: liveArticle.id, set: row })
  await tx.delete(liveArticleTopic).where(eq(liveArticleTopic.articleId, row.id))
  const topicIds = [...new Set([...row.topicIds, ...row.placeIds])]
  if (topicIds.length > 0) {
    const { editionCode, publishedAt, id: articleId, sectionId } = row
    await tx
      .insert(liveArticleTopic)
      .values(topicIds.map((topicId) => ({ topicId, editionCode, publishedAt, articleId, sectionId })))
  }
  await tx.delete(liveGone).where(eq(liveGone.articleId, row.id))
  return takePath(tx, row.path)
}

/** Whatever moved away from a path, or was withdrawn there, has lost it. What was withdrawn is still found by its older paths. */
async function takePath(tx: Database, path: string): Promise<string[]> {
  const moved = await tx
    .delete(liveRedirect)
    .where(eq(liveRedirect.path, path))
    .returning({ articleId: liveRedirect.articleId })
  const gone = await tx.select({ articleId: liveGone.articleId }).from(liveGone).where(eq(liveGone.path, path))
  for (const { articleId } of gone) {
    const [older] = await tx.select().from(liveRedirect).where(eq(liveRedirect.articleId, articleId)).limit(1)
    if (older) await tx.update(liveGone).set({ path: older.path }).where(eq(liveGone.articleId, articleId))
    else await tx.delete(liveGone).where(eq(liveGone.articleId, articleId))
  }
  return [...moved, ...gone].map(({ articleId }) => articleId)
}

export async function putRedirect(tx: Database, path: string, articleId: string): Promise<void> {
  await tx
    .insert(liveRedirect)
    .values({ path, articleId })
    .onConflictDoUpdate({ target: liveRedirect.path, set: { articleId } })
}

/** Takes an article off; its path remembers why. */
export async function putGone(tx: Database, row: typeof liveGone.$inferSelect): Promise<void> {
  await tx.delete(liveArticle).where(eq(liveArticle.id, row.articleId))
  await tx.delete(liveArticleTopic).where(eq(liveArticleTopic.articleId, row.articleId))
  await tx.insert(liveGone).values(row).onConflictDoUpdate({ target: liveGone.articleId, set: row })
}

/** Brings the topics and contributors that an article names to `live`. Returns whether something there is new or different. */
export async function putReferences(
  tx: Database,
  { topicIds, contributorIds }: { topicIds: string[]; contributorIds: string[] },
): Promise<'same' | 'added' | 'changed'> {
  const written: Written[] = []
  if (topicIds.length > 0) {
    const topics = tx.select(getTableColumns(topic)).from(topic).where(inArray(topic.id, topicIds))
    written.push(...(await copy(tx, liveTopic, topics, ['id'], ['kind', 'latitude', 'longitude', 'country'])))
    const { aliases: _, ...nameColumns } = getTableColumns(topicName)
    const names = tx.select(nameColumns).from(topicName).where(inArray(topicName.topicId, topicIds))
    written.push(...(await copy(tx, liveTopicName, names, ['topic_id', 'edition_code'], ['name', 'slug'])))
  }
  if (contributorIds.length > 0) {
    const people = tx.select().from(contributor).where(inArray(contributor.id, contributorIds))
    written.push(...(await copy(tx, liveContributor, people, ['id'], ['name', 'slug'])))
  }
  if (written.length === 0) return 'same'
  return written.every(({ isNew }) => isNew) ? 'added' : 'changed'
}

type Columns = readonly string[]
type Written = { isNew: boolean }

/** Inserts what a query gives, updates what differs, and returns what was written. */
async function copy(
  tx: Database,
  table: typeof liveTopic | typeof liveTopicName | typeof liveContributor,
  from: { getSQL(): ReturnType<typeof sql> },
  keys: Columns,
  values: Columns,
): Promise<Written[]> {
  const list = (columns: Columns, text: (column: string) => string) => sql.raw(columns.map(text).join(', '))
  // In the order of their keys, so that two who bring the same rows don't wait for one another. Only a new row has no xmax.
  return tx.execute<Written>(sql`
    insert into ${table} as old (${list([...keys, ...values], (column) => column)})
    select ${list([...keys, ...values], (column) => column)} from (${from.getSQL()}) as source
    order by ${list(keys, (column) => column)}
    on conflict (${list(keys, (column) => column)}) do update
      set ${list(values, (column) => `${column} = excluded.${column}`)}
      where (${list(values, (column) => `old.${column}`)}) is distinct from (${list(values, (column) => `excluded.${column}`)})
    returning (xmax = 0) as "isNew"`)
}
