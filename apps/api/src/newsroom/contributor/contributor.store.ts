import { contributor, type Database } from '@dateline/db'
import { eq, sql } from 'drizzle-orm'

export async function findContributorByName(db: Database, name: string): Promise<{ id: string } | null> {
  const rows = await db
    .select({ id: contributor.id })
    .from(contributor)
    .where(sql`lower(${contributor.name}) = lower(${name})`)
    .limit(1)
  return rows[0] ?? null
}

export async function isContributorSlugTaken(db: Database, slug: string): Promise<boolean> {
  return (await db.select({ id: contributor.id }).from(contributor).where(eq(contributor.slug, slug))).length > 0
}

export async function insertContributor(tx: Database, values: typeof contributor.$inferInsert): Promise<string> {
  const [row] = await tx.insert(contributor).values(values).returning({ id: contributor.id })
  if (!row) throw new Error('The contributor was not written.')
  return row.id
}
