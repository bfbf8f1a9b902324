import { type Database, type TopicKind, topic, topicName } from '@dateline/db'
import { and, eq, or, type SQL, sql } from 'drizzle-orm'

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
