import {
  contributor,
  contributorBio,
  type Database,
  liveContributor,
  liveContributorBio,
  liveSeries,
  liveTopic,
  liveTopicName,
  series,
  seriesName,
  topic,
  topicName,
} from '@dateline/db'
import { getTableColumns, inArray, sql } from 'drizzle-orm'
import { showAssets } from './assets.store.ts'
import { copy, type Written } from './copy.store.ts'
import type { References } from './references.rules.ts'

/**
 * Brings what an article names to `live`: topics with those that they are part of, contributors, series. Returns whether
 * something there is new or different. All of it is held as it is until the transaction ends: whoever changes it meanwhile
 * would find nothing of it public, and leave it there as it was.
 */
export async function putReferences(tx: Database, named: References): Promise<'same' | 'added' | 'changed'> {
  const { seriesIds } = named
  const contributorIds = await standingContributors(tx, named.contributorIds)
  const written: Written[] = []
  if (named.topicIds.length > 0) {
    const topicIds = await withWiderTopics(tx, named.topicIds)
    const topics = tx.select().from(topic).where(inArray(topic.id, topicIds)).for('share')
    written.push(...(await copy(tx, liveTopic, topics, ['id'])))
    const names = tx.select().from(topicName).where(inArray(topicName.topicId, topicIds))
    written.push(...(await copy(tx, liveTopicName, names, ['topic_id', 'edition_code'])))
  }
  if (contributorIds.length > 0) {
    const people = tx.select().from(contributor).where(inArray(contributor.id, contributorIds)).for('share')
    const known = await copy(tx, liveContributor, people, ['id'])
    if (known.length > 0) await showPortraits(tx, contributorIds)
    written.push(...known)
    const bios = tx.select().from(contributorBio).where(inArray(contributorBio.contributorId, contributorIds))
    written.push(...(await copy(tx, liveContributorBio, bios, ['contributor_id', 'edition_code'])))
  }
  if (seriesIds.length > 0) {
    await tx.select({ id: series.id }).from(series).where(inArray(series.id, seriesIds)).for('share')
    const { seriesId, ...columns } = getTableColumns(seriesName)
    const names = tx
      .select({ id: sql`${seriesId}`.as('id'), ...columns })
      .from(seriesName)
      .where(inArray(seriesId, seriesIds))
    written.push(...(await copy(tx, liveSeries, names, ['id', 'edition_code'])))
  }
  if (written.length === 0) return 'same'
  return written.every(({ isNew }) => isNew) ? 'added' : 'changed'
}

/** What is in `live` of topics, contributors and series, also of articles that were withdrawn. */
export async function listKnownReferences(tx: Database): Promise<References> {
  const topics = await tx.select({ id: liveTopic.id }).from(liveTopic)
  const people = await tx.select({ id: liveContributor.id }).from(liveContributor)
  const allSeries = await tx.selectDistinct({ id: liveSeries.id }).from(liveSeries)
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return { topicIds: idsOf(topics), contributorIds: idsOf(people), seriesIds: idsOf(allSeries) }
}

async function withWiderTopics(tx: Database, topicIds: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive wider as (
      select standing.id, standing.parent_id from ${topic}
      join ${topic} as standing on standing.id = coalesce(${topic.mergedIntoId}, ${topic.id})
      where ${inArray(topic.id, [...topicIds])}
      union
      select parent.id, parent.parent_id from ${topic} as parent join wider on wider.parent_id = parent.id
    )
    select id from wider`)
  return rows.map(({ id }) => id)
}

async function standingContributors(tx: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectDistinct({ id: sql<string>`coalesce(${contributor.mergedIntoId}, ${contributor.id})` })
    .from(contributor)
    .where(inArray(contributor.id, [...ids]))
  return rows.map(({ id }) => id)
}

/** A portrait that came or went changes its contributor, and with that all that shows one. */
async function showPortraits(tx: Database, contributorIds: readonly string[]): Promise<void> {
  const people = await tx
    .select({ id: contributor.id, portraitId: contributor.portraitAssetId })
    .from(contributor)
    .where(inArray(contributor.id, [...contributorIds]))
    .orderBy(contributor.id)
  for (const { id, portraitId } of people) await showAssets(tx, `contributor:${id}`, portraitId ? [portraitId] : [])
}
