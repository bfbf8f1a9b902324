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

/** Shows an article, in place of what was shown of it. */
export async function putLiveArticle(tx: Database, row: LiveArticle): Promise<void> {
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
  await tx.delete(liveRedirect).where(eq(liveRedirect.path, row.path))
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
  const before = await countReferences(tx)
  let changed = 0
  if (topicIds.length > 0) {
    const topics = tx.select(getTableColumns(topic)).from(topic).where(inArray(topic.id, topicIds))
    changed += await copy(tx, liveTopic, topics, ['id'], ['kind', 'latitude', 'longitude', 'country'])
    const { aliases: _, ...nameColumns } = getTableColumns(topicName)
    const names = tx.select(nameColumns).from(topicName).where(inArray(topicName.topicId, topicIds))
    changed += await copy(tx, liveTopicName, names, ['topic_id', 'edition_code'], ['name', 'slug'])
  }
  if (contributorIds.length > 0) {
    const people = tx.select().from(contributor).where(inArray(contributor.id, contributorIds))
    changed += await copy(tx, liveContributor, people, ['id'], ['name', 'slug'])
  }
  if (changed === 0) return 'same'
  return (await countReferences(tx)) - before === changed ? 'added' : 'changed'
}

async function countReferences(tx: Database): Promise<number> {
  const counted = await Promise.all([tx.$count(liveTopic), tx.$count(liveTopicName), tx.$count(liveContributor)])
  return counted.reduce((sum, count) => sum + count, 0)
}

type Columns = readonly string[]

/** Inserts what a query gives, updates what differs, and returns how many rows that were. */
async function copy(
  tx: Database,
  table: typeof liveTopic | typeof liveTopicName | typeof liveContributor,
  from: { getSQL(): ReturnType<typeof sql> },
  keys: Columns,
  values: Columns,
): Promise<number> {
  const list = (columns: Columns, text: (column: string) => string) => sql.raw(columns.map(text).join(', '))
  const written = await tx.execute(sql`
    insert into ${table} as old (${list([...keys, ...values], (column) => column)})
    select ${list([...keys, ...values], (column) => column)} from (${from.getSQL()}) as source
    on conflict (${list(keys, (column) => column)}) do update
      set ${list(values, (column) => `${column} = excluded.${column}`)}
      where (${list(values, (column) => `old.${column}`)}) is distinct from (${list(values, (column) => `excluded.${column}`)})
    returning 1`)
  return written.length
}
