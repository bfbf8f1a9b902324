import type { Database } from '@dateline/db'
import { sql } from 'drizzle-orm'

export type Stock = Record<string, { rows: number; digest: string }>

/** How many rows each table of the stores has, and what they hold: equal before and after when nothing was written. */
export async function takeStock(db: Database): Promise<Stock> {
  const tables = await db.execute<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname in ('newsroom', 'live', 'audience') order by 1`,
  )
  const stock: Stock = {}
  for (const { name } of tables) {
    const [row] = await db.execute<{ rows: number; digest: string }>(
      sql`select count(*)::int as rows, md5(coalesce(string_agg(t::text, E'\n' order by t::text), '')) as digest from ${sql.raw(name)} t`,
    )
    if (row) stock[name] = { rows: row.rows, digest: row.digest }
  }
  return stock
}
