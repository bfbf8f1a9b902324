import { contributor, type Database, section } from '@dateline/db'
import { eq } from 'drizzle-orm'

export async function createContributor(db: Database, name: string): Promise<string> {
  const slug = name.toLowerCase().replaceAll(' ', '-')
  const [row] = await db.insert(contributor).values({ name, slug }).returning({ id: contributor.id })
  if (!row) throw new Error('The contributor was not written.')
  return row.id
}

/** One of the small outlet's sections, by its key. */
export async function sectionIdOf(db: Database, key: string): Promise<string> {
  const [row] = await db.select({ id: section.id }).from(section).where(eq(section.key, key))
  if (!row) throw new Error(`There is no section "${key}".`)
  return row.id
}
