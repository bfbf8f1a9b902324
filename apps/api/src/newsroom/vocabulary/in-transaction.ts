import type { Database } from '@dateline/db'

/** A refusal takes back what was written before it was known. */
export async function inTransaction<Changed extends { ok: boolean }>(
  db: Database,
  work: (tx: Database) => Promise<Changed>,
): Promise<Changed> {
  let refused: Changed | null = null
  try {
    return await db.transaction(async (tx) => {
      const changed = await work(tx)
      if (changed.ok) return changed
      refused = changed
      return tx.rollback()
    })
  } catch (error) {
    if (refused) return refused
    throw error
  }
}
