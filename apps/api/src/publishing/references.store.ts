import {
  contributor,
  contributorBio,
  type Database,
  liveContributor,
  liveContributorBio,
  liveSeries,
  liveTopic,
  liveTopicName,
  seriesName,
  topic,
  topicName,
} from '@dateline/db'
import { getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { References } from './references.rules.ts'

/**
 * Brings what an article names to `live`: topics with those that they are part of, contributors, series. Returns whether
 * something there is new or different.
 */
export async function putReferences(tx: Database, named: References): Promise<'same' | 'added' | 'changed'> {
  const { contributorIds, seriesIds } = named
  const written: Written[] = []
  if (named.topicIds.length > 0) {
    const topicIds = await withWiderTopics(tx, named.topicIds)
    const topics = tx.select().from(topic).where(inArray(topic.id, topicIds))
    written.push(...(await copy(tx, liveTopic, topics, ['id'])))
    const names = tx.select().from(topicName).where(inArray(topicName.topicId, topicIds))
    written.push(...(await copy(tx, liveTopicName, names, ['topic_id', 'edition_code'])))
  }
  if (contributorIds.length > 0) {
    const people = tx.select().from(contributor).where(inArray(contributor.id, contributorIds))
    written.push(...(await copy(tx, liveContributor, people, ['id'])))
    const bios = tx.select().from(contributorBio).where(inArray(contributorBio.contributorId, contributorIds))
    written.push(...(await copy(tx, liveContributorBio, bios, ['contributor_id', 'edition_code'])))
  }
  if (seriesIds.length > 0) {
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

async function withWiderTopics(tx: Database, topicIds: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive wider as (
      select id, parent_id from ${topic} where ${inArray(topic.id, [...topicIds])}
      union
      select parent.id, parent.parent_id from ${topic} as parent join wider on wider.parent_id = parent.id
    )
    select id from wider`)
  return rows.map(({ id }) => id)
}

type Written = { isNew: boolean }

/** Inserts what a query gives, updates what differs, and returns what was written. The query has all columns of the table, by their names. */
async function copy(
  tx: Database,
  table: PgTable,
  from: { getSQL(): SQL },
  keys: readonly string[],
): Promise<Written[]> {
  const columns = Object.keys(getTableColumns(table)).map(toSnakeCase)
  const values = columns.filter((column) => !keys.includes(column))
  const list = (names: readonly string[], text: (name: string) => string) => sql.raw(names.map(text).join(', '))
  const same = (name: string) => name
  // In the order of their keys, so that two who bring the same rows don't wait for one another. Only a new row has no xmax.
  return tx.execute<Written>(sql`
    insert into ${table} as old (${list(columns, same)})
    select ${list(columns, same)} from (${from.getSQL()}) as source
    order by ${list(keys, same)}
    on conflict (${list(keys, same)}) do update
      set ${list(values, (column) => `${column} = excluded.${column}`)}
      where (${list(values, (column) => `old.${column}`)}) is distinct from (${list(values, (column) => `excluded.${column}`)})
    returning (xmax = 0) as "isNew"`)
}
