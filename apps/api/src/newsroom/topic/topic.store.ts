import { type Database, type TopicKind, topic, topicName } from '@dateline/db'
import { and, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'

export type FoundTopic = { id: string; kind: TopicKind; editionCode: string; name: string }

const found = { id: topic.id, kind: topic.kind, editionCode: topicName.editionCode, name: topicName.name }

/** Topics of this name or alias, however its letters are cased, in any edition. */
export function listTopicsByName(db: Database, name: string): Promise<FoundTopic[]> {
  const isNamed: SQL | undefined = or(
    sql`lower(${topicName.name}) = lower(${name})`,
    sql`exists (select 1 from unnest(${topicName.aliases}) as alias where lower(alias) = lower(${name}))`,
  )
  return db.select(found).from(topicName).innerJoin(topic, eq(topic.id, topicName.topicId)).where(isNamed)
}

export async function hasTopicName(db: Database, topicId: string, edition: string): Promise<boolean> {
  const rows = await db
    .select({ topicId: topicName.topicId })
    .from(topicName)
    .where(and(eq(topicName.topicId, topicId), eq(topicName.editionCode, edition)))
  return rows.length > 0
}

export async function isTopicSlugTaken(db: Database, edition: string, slug: string): Promise<boolean> {
  const rows = await db
    .select({ topicId: topicName.topicId })
    .from(topicName)
    .where(and(eq(topicName.editionCode, edition), eq(topicName.slug, slug)))
  return rows.length > 0
}

export async function insertTopic(tx: Database, values: typeof topic.$inferInsert): Promise<string> {
  const [row] = await tx.insert(topic).values(values).returning({ id: topic.id })
  if (!row) throw new Error('The topic was not written.')
  return row.id
}

export async function insertTopicName(tx: Database, values: typeof topicName.$inferInsert): Promise<void> {
  await tx.insert(topicName).values(values)
}

export type TopicRow = typeof topic.$inferSelect
export type TopicNameRow = typeof topicName.$inferSelect

export async function lockTopic(tx: Database, id: string): Promise<TopicRow | null> {
  return (await tx.select().from(topic).where(eq(topic.id, id)).for('update'))[0] ?? null
}

export async function updateTopic(tx: Database, id: string, values: Partial<TopicRow>): Promise<TopicRow> {
  const [row] = await tx.update(topic).set(values).where(eq(topic.id, id)).returning()
  if (!row) throw new Error('The topic was not written.')
  return row
}

export async function listTopicNames(db: Database, ids: readonly string[]): Promise<TopicNameRow[]> {
  return db
    .select()
    .from(topicName)
    .where(inArray(topicName.topicId, [...ids]))
    .orderBy(topicName.editionCode)
}

export async function putTopicName(tx: Database, row: TopicNameRow): Promise<void> {
  await tx
    .insert(topicName)
    .values(row)
    .onConflictDoUpdate({ target: [topicName.topicId, topicName.editionCode], set: row })
}

export async function deleteTopicNames(tx: Database, topicId: string): Promise<void> {
  await tx.delete(topicName).where(eq(topicName.topicId, topicId))
}

/** Another topic with this slug. */
export async function findTopicBySlug(db: Database, edition: string, slug: string): Promise<string | null> {
  const rows = await db
    .select({ id: topicName.topicId })
    .from(topicName)
    .where(and(eq(topicName.editionCode, edition), eq(topicName.slug, slug)))
  return rows[0]?.id ?? null
}

/** A topic and all that it is a part of. */
export async function listWiderIds(db: Database, id: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    with recursive wider as (
      select id, parent_id from ${topic} where id = ${id}
      union
      select parent.id, parent.parent_id from ${topic} as parent join wider on wider.parent_id = parent.id
    )
    select id from wider`)
  return rows.map((row) => row.id)
}

/** What was a part of one topic, or merged into it, is so of another. */
export async function moveTopicChildren(tx: Database, fromId: string, intoId: string): Promise<void> {
  await tx.update(topic).set({ parentId: intoId }).where(eq(topic.parentId, fromId))
  await tx
    .update(topic)
    .set({ mergedIntoId: intoId })
    .where(or(eq(topic.id, fromId), eq(topic.mergedIntoId, fromId)))
}

export async function listTopicsByIds(db: Database, ids: readonly string[]): Promise<TopicRow[]> {
  return db
    .select()
    .from(topic)
    .where(inArray(topic.id, [...ids]))
}

/** Topics of which a name or alias in any edition has these letters; the newest first. */
export async function findTopics(db: Database, words: string, limit: number): Promise<TopicRow[]> {
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  return db
    .select()
    .from(topic)
    .where(
      and(
        isNull(topic.mergedIntoId),
        sql`exists (select from ${topicName} where ${topicName.topicId} = ${topic.id}
          and (${topicName.name} ilike ${pattern} or array_to_string(${topicName.aliases}, ' ') ilike ${pattern}))`,
      ),
    )
    .orderBy(desc(topic.id))
    .limit(limit)
}
