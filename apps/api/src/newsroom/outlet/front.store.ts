import { type Body, type Database, frontSlot, frontSlotArticle, liveFrontSlot, livePage, page } from '@dateline/db'
import { eq } from 'drizzle-orm'

export type NewFrontSlot = Omit<typeof liveFrontSlot.$inferInsert, 'editionCode' | 'position'>

/** Arranges an edition's front anew, in both stores. */
export async function putFront(tx: Database, editionCode: string, slots: readonly NewFrontSlot[]): Promise<void> {
  await tx.delete(frontSlot).where(eq(frontSlot.editionCode, editionCode))
  await tx.delete(liveFrontSlot).where(eq(liveFrontSlot.editionCode, editionCode))
  for (const [position, { articleIds, ...slot }] of slots.entries()) {
    const [row] = await tx
      .insert(frontSlot)
      .values({ editionCode, position, ...slot })
      .returning({ id: frontSlot.id })
    if (!row) throw new Error('The slot was not written.')
    const chosen = articleIds.map((articleId, place) => ({ slotId: row.id, position: place, articleId }))
    if (chosen.length > 0) await tx.insert(frontSlotArticle).values(chosen)
    await tx.insert(liveFrontSlot).values({ editionCode, position, articleIds, ...slot })
  }
}

type Page = { key: string; editionCode: string; position: number; title: string; slug: string; body: Body }

export async function putPage(tx: Database, row: Page): Promise<void> {
  for (const table of [page, livePage]) {
    await tx
      .insert(table)
      .values(row)
      .onConflictDoUpdate({ target: [table.key, table.editionCode], set: row })
  }
}
