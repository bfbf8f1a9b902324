import { articleTemplate, type Database } from '@dateline/db'
import { asc, eq } from 'drizzle-orm'
import { noExtras } from '../article/article.rules.ts'
import { emptyContent, type RevisionContent } from '../article/article-content.ts'

type Stored = typeof articleTemplate.$inferSelect
export type TemplateRow = Omit<Stored, 'content'> & { content: RevisionContent }

export const mostTemplates = 100

/** One that was kept before articles could say something says nothing of it. */
const toTemplate = (row: Stored): TemplateRow => ({
  ...row,
  content: { ...emptyContent, ...noExtras, headline: '', ...row.content } as RevisionContent,
})

/** By their names. */
export async function listTemplates(db: Database, edition: string): Promise<TemplateRow[]> {
  const rows = await db
    .select()
    .from(articleTemplate)
    .where(eq(articleTemplate.editionCode, edition))
    .orderBy(asc(articleTemplate.name), asc(articleTemplate.id))
    .limit(mostTemplates)
  return rows.map(toTemplate)
}

export async function countTemplates(tx: Database, edition: string): Promise<number> {
  return tx.$count(articleTemplate, eq(articleTemplate.editionCode, edition))
}

export async function findTemplate(db: Database, id: string): Promise<TemplateRow | null> {
  const [row] = await db.select().from(articleTemplate).where(eq(articleTemplate.id, id))
  return row ? toTemplate(row) : null
}

/** Null where the edition has one of this name already. */
export async function insertTemplate(
  tx: Database,
  values: typeof articleTemplate.$inferInsert,
): Promise<TemplateRow | null> {
  const [row] = await tx.insert(articleTemplate).values(values).onConflictDoNothing().returning()
  return row ? toTemplate(row) : null
}

export async function deleteTemplate(tx: Database, id: string): Promise<void> {
  await tx.delete(articleTemplate).where(eq(articleTemplate.id, id))
}
