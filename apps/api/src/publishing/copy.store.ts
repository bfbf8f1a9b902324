import type { Database } from '@dateline/db'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'

export type Written = { isNew: boolean }

/** Inserts what a query gives, updates what differs, and returns what was written. The query has all columns of the table, by their names. */
export async function copy(
  tx: Database,
  table: PgTable,
  from: { getSQL(): SQL },
  keys: readonly string[],
): Promise<Written[]> {
  const columns = Object.keys(getTableColumns(table)).map(toSnakeCase)
  const values = columns.filter((column) => !keys.includes(column))
  const list = (names: readonly string[], text: (name: string) => string) => sql.raw(names.map(text).join(', '))
  const same = (name: string) => name
  // In the order of their keys, so that two who bring the same rows don't wait for one another. Only a new row has no xmax.
  return tx.execute<Written>(sql`
    insert into ${table} as old (${list(columns, same)})
    select ${list(columns, same)} from (${from.getSQL()}) as source
    order by ${list(keys, same)}
    on conflict (${list(keys, same)}) do update
      set ${list(values, (column) => `${column} = excluded.${column}`)}
      where (${list(values, (column) => `old.${column}`)}) is distinct from (${list(values, (column) => `excluded.${column}`)})
    returning (xmax = 0) as "isNew"`)
}
