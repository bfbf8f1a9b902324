import { type ContributorRole, type Database, liveArticle, liveArticleContributor } from '@dateline/db'
import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../prepared.ts'

const value = sql.placeholder

export type MonthCount = { year: number; month: number; count: number }
/** From an instant on and before another. */
export type Span = { from: Date; to: Date }

const months = prepared((db) => {
  const monthOf = sql`date_trunc('month', ${liveArticle.publishedAt} at time zone ${value('timeZone')})`
  const counted = db
    .select({ month: monthOf.as('month') })
    .from(liveArticle)
    .where(
      sql`${liveArticle.editionCode} = ${value('edition')} and ${liveArticle.publishedAt} >= ${value('from')}::timestamptz
        and ${liveArticle.publishedAt} < ${value('to')}::timestamptz`,
    )
    .as('counted')
  return db
    .select({
      year: sql<number>`extract(year from month)::int`,
      month: sql<number>`extract(month from month)::int`,
      count: sql<number>`count(*)::int`,
    })
    .from(counted)
    .groupBy(sql`counted.month`)
    .orderBy(sql`counted.month desc`)
    .prepare('months')
})

/** How many articles an edition published in each month of the outlet's time zone, the newest month first. */
export function countByMonth(
  db: Database,
  edition: string,
  timeZone: string,
  within: Span | null,
): Promise<MonthCount[]> {
  const from = within?.from.toISOString() ?? '-infinity'
  const to = within?.to.toISOString() ?? 'infinity'
  return months(db).execute({ edition, timeZone, from, to })
}

/** A day with its count, and when the edition last published before it and first after it. */
export type DayInArchive = Span & { count: number; previous: Date | null; next: Date | null }

const day = prepared((db) => {
  const ofEdition = sql`${liveArticle.editionCode} = ${value('edition')}`
  const [from, to] = [sql`${value('from')}::timestamptz`, sql`${value('to')}::timestamptz`]
  const instant = (chosen: ReturnType<typeof sql>) => sql<Date | null>`(${chosen})`.mapWith(liveArticle.publishedAt)
  return db
    .select({
      count: sql<number>`count(*)::int`,
      previous: instant(sql`select max(${liveArticle.publishedAt}) from ${liveArticle}
        where ${ofEdition} and ${liveArticle.publishedAt} < ${from}`),
      next: instant(sql`select min(${liveArticle.publishedAt}) from ${liveArticle}
        where ${ofEdition} and ${liveArticle.publishedAt} >= ${to}`),
    })
    .from(liveArticle)
    .where(sql`${ofEdition} and ${liveArticle.publishedAt} >= ${from} and ${liveArticle.publishedAt} < ${to}`)
    .prepare('day_in_archive')
})

/** Null when the edition published nothing in that time. */
export async function findDay(db: Database, edition: string, { from, to }: Span): Promise<DayInArchive | null> {
  const [found] = await day(db).execute({ edition, from: from.toISOString(), to: to.toISOString() })
  return found && found.count > 0 ? { from, to, ...found } : null
}

export type RoleCount = { edition: string; role: ContributorRole; count: number }

const roles = prepared((db) => {
  const role = sql`unnest(${liveArticleContributor.roles})`
  const each = db
    .select({ edition: liveArticleContributor.editionCode, role: role.as('role') })
    .from(liveArticleContributor)
    .where(eq(liveArticleContributor.contributorId, value('contributorId')))
    .as('each')
  return db
    .select({ edition: each.edition, role: sql<ContributorRole>`each.role`, count: sql<number>`count(*)::int` })
    .from(each)
    .groupBy(each.edition, sql`each.role`)
    .orderBy(sql`count(*) desc, each.role`)
    .prepare('roles_of_contributor')
})

/** What someone did in which edition, and for how many articles: the most frequent first. */
export function countRoles(db: Database, contributorId: string): Promise<RoleCount[]> {
  return roles(db).execute({ contributorId })
}
