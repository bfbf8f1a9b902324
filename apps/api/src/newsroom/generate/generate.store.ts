import {
  asset,
  auditEntry,
  contributor,
  type Database,
  edition,
  section,
  sectionName,
  series,
  seriesName,
  topic,
  topicName,
} from '@dateline/db'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { MadeContributor, MadeSeries, MadeTopic } from './cast.rules.ts'

const actions = { begun: 'generate', finished: 'generate finished' }

/** What a seed was used for in this outlet, as the audit log has it; null when it was not used. */
export async function findGenerated(
  tx: Database,
  seed: number,
): Promise<{ articles: number; isFinished: boolean } | null> {
  const entries = await tx
    .select({ action: auditEntry.action, articles: sql<number>`(${auditEntry.detail} ->> 'articles')::int` })
    .from(auditEntry)
    .where(
      and(inArray(auditEntry.action, Object.values(actions)), sql`(${auditEntry.detail} ->> 'seed')::int = ${seed}`),
    )
  const [first] = entries
  if (!first) return null
  return { articles: first.articles, isFinished: entries.some((entry) => entry.action === actions.finished) }
}

export async function noteGenerated(
  tx: Database,
  what: keyof typeof actions,
  entry: { at: Date; actor: string; seed: number; articles: number },
): Promise<void> {
  const { at, actor, seed, articles } = entry
  await tx.insert(auditEntry).values({ at, actor, action: actions[what], detail: { seed, articles } })
}

export async function listEditionsAndSections(tx: Database) {
  const editions = await tx.select({ code: edition.code }).from(edition).orderBy(edition.position)
  const rows = await tx
    .select({ id: section.id, key: section.key, editionCode: sectionName.editionCode })
    .from(section)
    .innerJoin(sectionName, eq(sectionName.sectionId, section.id))
    .orderBy(section.position, sectionName.editionCode)
  const sections = [...Map.groupBy(rows, (row) => row.id)].map(([id, named]) => ({
    id,
    key: named[0]?.key ?? '',
    editions: named.map((each) => each.editionCode),
  }))
  return { editions: editions.map(({ code }) => code), sections }
}

/** Adds the topics. Where the outlet has a topic of the same slug already, that one is meant. */
export async function addTopics(tx: Database, made: readonly MadeTopic[]): Promise<MadeTopic[]> {
  const taken = await tx
    .select({ id: topicName.topicId, editionCode: topicName.editionCode, slug: topicName.slug })
    .from(topicName)
  const owners = new Map(taken.map((row) => [`${row.editionCode} ${row.slug}`, row.id]))
  const topics: MadeTopic[] = []
  const added: MadeTopic[] = []
  for (const each of made) {
    const keys = [...each.names].map(([code, { slug }]) => `${code} ${slug}`)
    const owner = keys.map((key) => owners.get(key)).find((id) => id !== undefined)
    topics.push(owner === undefined ? each : { ...each, id: owner })
    if (owner !== undefined) continue
    added.push(each)
    for (const key of keys) owners.set(key, each.id)
  }
  if (added.length > 0) {
    await tx.insert(topic).values(added.map(({ names: _, ...row }) => row))
    const names = added.flatMap(({ id, names }) =>
      [...names].map(([editionCode, name]) => ({ topicId: id, editionCode, ...name })),
    )
    await tx.insert(topicName).values(names)
  }
  return topics
}

/** Adds the contributors; whose slug the outlet has already, is meant. */
export async function addContributors(tx: Database, made: readonly MadeContributor[]): Promise<string[]> {
  await tx
    .insert(contributor)
    .values([...made])
    .onConflictDoNothing({ target: contributor.slug })
  const slugs = made.map(({ slug }) => slug)
  const rows = await tx
    .select({ id: contributor.id, slug: contributor.slug })
    .from(contributor)
    .where(inArray(contributor.slug, slugs))
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]))
  return slugs.flatMap((slug) => ids.get(slug) ?? [])
}

/** Adds the series; one that a run which was cut off has added already stays as it is. */
export async function addSeries(tx: Database, made: readonly MadeSeries[]): Promise<string[]> {
  const rows = made.map(({ id, key }) => ({ id, key }))
  const names = made.flatMap(({ id: seriesId, names }) =>
    [...names].map(([editionCode, name]) => ({ seriesId, editionCode, ...name })),
  )
  await tx.insert(series).values(rows).onConflictDoNothing()
  await tx.insert(seriesName).values(names).onConflictDoNothing()
  return rows.map(({ id }) => id)
}

/** The outlet's oldest pictures: enough for a variety, and the same ones for a run that goes on. */
export async function listOldestAssets(tx: Database): Promise<string[]> {
  const rows = await tx.select({ id: asset.id }).from(asset).orderBy(asset.createdAt, asset.id).limit(12)
  return rows.map(({ id }) => id)
}
