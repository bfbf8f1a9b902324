import { contributor, type Database, topicName } from '@dateline/db'
import { inArray } from 'drizzle-orm'

/** The names of topics in an edition, or in another where it has none; in the order of the ids. */
export async function listTopicNames(db: Database, ids: readonly string[], edition: string): Promise<string[]> {
  if (ids.length === 0) return []
  const names = await db
    .select({ id: topicName.topicId, edition: topicName.editionCode, name: topicName.name })
    .from(topicName)
    .where(inArray(topicName.topicId, [...ids]))
  return ids.flatMap((id) => {
    const own = names.filter((name) => name.id === id)
    const named = own.find((name) => name.edition === edition) ?? own[0]
    return named ? [named.name] : []
  })
}

/** In the order of the ids, each once. */
export async function listContributorNames(db: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const people = await db
    .select({ id: contributor.id, name: contributor.name })
    .from(contributor)
    .where(inArray(contributor.id, [...ids]))
  return [...new Set(ids)].flatMap((id) => people.find((person) => person.id === id)?.name ?? [])
}
