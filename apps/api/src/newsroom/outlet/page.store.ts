import { type Body, type Database, livePage, page } from '@dateline/db'

type Page = { key: string; editionCode: string; position: number; title: string; slug: string; body: Body }

export async function putPage(tx: Database, row: Page): Promise<void> {
  for (const table of [page, livePage]) {
    await tx
      .insert(table)
      .values(row)
      .onConflictDoUpdate({ target: [table.key, table.editionCode], set: row })
  }
}
