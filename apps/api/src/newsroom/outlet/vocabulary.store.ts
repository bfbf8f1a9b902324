import {
  contributor,
  contributorBio,
  type Database,
  liveSeries,
  series,
  seriesName,
  topic,
  topicName,
} from '@dateline/db'
import { and, eq, sql } from 'drizzle-orm'
import { moveAddress } from '../../publishing/vocabulary.store.ts'
import type { Settings } from './settings.ts'

/** Makes the topic when its slug is free in every edition that names it. Returns its id, or that of the topic that has the slug. */
export async function addTopic(
  tx: Database,
  settings: Settings['topics'][number],
  parentId: string | null,
): Promise<string> {
  const names = Object.entries(settings.names).map(([editionCode, name]) => ({ editionCode, ...name }))
  for (const { editionCode, slug } of names) {
    const [taken] = await tx
      .select({ id: topicName.topicId })
      .from(topicName)
      .where(and(eq(topicName.editionCode, editionCode), eq(topicName.slug, slug)))
    if (taken) return taken.id
  }
  const { kind, latitude, longitude, country, wikidata: wikidataId, iptc: iptcId } = settings
  const [row] = await tx
    .insert(topic)
    .values({ kind, latitude, longitude, country, wikidataId, iptcId, parentId })
    .returning({ id: topic.id })
  if (!row) throw new Error('The topic was not written.')
  if (names.length > 0) await tx.insert(topicName).values(names.map((name) => ({ topicId: row.id, ...name })))
  return row.id
}

/** Makes the contributor when the slug is free. */
export async function addContributor(
  tx: Database,
  settings: Omit<Settings['contributors'][number], 'portrait'>,
  portraitAssetId: string | null,
): Promise<void> {
  const { name, slug, bio, links } = settings
  const [row] = await tx
    .insert(contributor)
    .values({ name, slug, links, portraitAssetId })
    .onConflictDoNothing({ target: contributor.slug })
    .returning({ id: contributor.id })
  const bios = Object.entries(bio)
  if (!row || bios.length === 0) return
  await tx
    .insert(contributorBio)
    .values(bios.map(([editionCode, text]) => ({ contributorId: row.id, editionCode, bio: text })))
}

/** Names a series anew, also where the public knows it already. */
export async function putSeries(tx: Database, { key, names }: Settings['series'][number]): Promise<void> {
  const [row] = await tx
    .insert(series)
    .values({ key })
    .onConflictDoUpdate({ target: series.key, set: { version: sql`${series.version} + 1` } })
    .returning({ id: series.id })
  if (!row) throw new Error('The series was not written.')
  for (const [editionCode, { title, slug, description = null }] of Object.entries(names)) {
    const shared = { title, slug, description }
    const named = and(eq(seriesName.seriesId, row.id), eq(seriesName.editionCode, editionCode))
    const [old] = await tx.select({ slug: seriesName.slug }).from(seriesName).where(named)
    await moveAddress(tx, { kind: 'series', editionCode, slug }, old?.slug ?? null, row.id)
    await tx
      .insert(seriesName)
      .values({ seriesId: row.id, editionCode, ...shared })
      .onConflictDoUpdate({ target: [seriesName.seriesId, seriesName.editionCode], set: shared })
    await tx
      .update(liveSeries)
      .set(shared)
      .where(and(eq(liveSeries.id, row.id), eq(liveSeries.editionCode, editionCode)))
  }
}

export async function findSeriesId(db: Database, key: string): Promise<string | null> {
  return (await db.select({ id: series.id }).from(series).where(eq(series.key, key)))[0]?.id ?? null
}

export async function listSeriesKeys(db: Database): Promise<string[]> {
  return (await db.select({ key: series.key }).from(series).orderBy(series.key)).map(({ key }) => key)
}
