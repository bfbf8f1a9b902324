import { type Database, liveArticle, readCount } from '@dateline/db'
import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { prepared } from '../../prepared.ts'

export type Reads = { editionCode: string; hour: Date; articleId: string; count: number }

const value = sql.placeholder

const statements = prepared((db) => {
  const reads = sql<string>`sum(${readCount.count})`.as('reads')
  const counted = db
    .select({ articleId: readCount.articleId, reads })
    .from(readCount)
    .where(and(eq(readCount.editionCode, value('edition')), gte(readCount.hour, value('since'))))
    .groupBy(readCount.articleId)
    .orderBy(desc(reads), desc(readCount.articleId))
    .as('counted')
  // One by one, in their order, until there are enough: joined at once, all that was read in a month would be looked up.
  const shown = db
    .select({ id: liveArticle.id })
    .from(liveArticle)
    .where(eq(liveArticle.id, counted.articleId))
    .limit(1)
    .as('shown')
  return {
    mostRead: db
      .select({ id: shown.id })
      .from(counted)
      .crossJoinLateral(shown)
      .orderBy(desc(counted.reads), desc(counted.articleId))
      .limit(value('limit'))
      .prepare('most_read'),
  }
})

/** The ids of an edition's public articles that were read most since an hour, most read first. */
export async function listMostRead(db: Database, edition: string, since: Date, limit: number): Promise<string[]> {
  return (await statements(db).mostRead.execute({ edition, since: since.toISOString(), limit })).map(({ id }) => id)
}

/** Adds counts to what is there, and forgets what is older than anybody can ask for. */
export async function addReads(db: Database, reads: readonly Reads[]): Promise<void> {
  // In the order of the key, so that two processes which add to the same rows don't wait for one another.
  await db.execute(sql`
    insert into ${readCount} as old (edition_code, hour, article_id, count)
    select * from jsonb_to_recordset(${JSON.stringify(reads)}::jsonb)
      as added("editionCode" text, "hour" timestamptz, "articleId" uuid, "count" integer)
    order by 1, 2, 3
    on conflict (edition_code, hour, article_id) do update set count = old.count + excluded.count`)
  await db.execute(sql`select audience.forget_old_reads()`)
}
