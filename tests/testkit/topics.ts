import { type Database, type TopicKind, topic, topicName } from '@dateline/db'

let made = 0

/** A topic that the German edition has a name for. Nothing public is about it yet. */
export async function createTopic(
  db: Database,
  { name, kind = 'subject' }: { name?: string; kind?: TopicKind } = {},
): Promise<string> {
  made += 1
  const slug = `thema-${made}-${Math.random().toString(36).slice(2, 8)}`
  const [row] = await db.insert(topic).values({ kind }).returning({ id: topic.id })
  if (!row) throw new Error('The topic was not written.')
  await db.insert(topicName).values({ topicId: row.id, editionCode: 'de', name: name ?? slug, slug })
  return row.id
}

/** A topic with a name in each of some editions; its slug there is the name in lower case. */
export async function createNamedTopic(
  db: Database,
  names: Record<string, string>,
  kind: TopicKind = 'subject',
  aliases: Record<string, string[]> = {},
): Promise<string> {
  const [row] = await db.insert(topic).values({ kind }).returning({ id: topic.id })
  if (!row) throw new Error('The topic was not written.')
  const values = Object.entries(names).map(([editionCode, name]) => ({
    topicId: row.id,
    editionCode,
    name,
    aliases: aliases[editionCode] ?? [],
    slug: name.toLowerCase().replaceAll(' ', '-'),
  }))
  await db.insert(topicName).values(values)
  return row.id
}
