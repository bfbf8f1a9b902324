import { contributor, type Database, series } from '@dateline/db'
import { eq } from 'drizzle-orm'

/** The id of a series of the outlet's settings. */
export async function seriesNamed(db: Database, key: string): Promise<string> {
  const [row] = await db.select({ id: series.id }).from(series).where(eq(series.key, key))
  if (!row) throw new Error(`The outlet has no series "${key}".`)
  return row.id
}

export async function contributorNamed(db: Database, slug: string): Promise<string> {
  const [row] = await db.select({ id: contributor.id }).from(contributor).where(eq(contributor.slug, slug))
  if (!row) throw new Error(`The outlet has no contributor "${slug}".`)
  return row.id
}
