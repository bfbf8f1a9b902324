import type { Database } from '@dateline/db'
import { sql } from 'drizzle-orm'

/** Imports take turns: two that make the same topic, contributor or article would otherwise not see each other. */
export async function lockImports(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7319004)`)
}
