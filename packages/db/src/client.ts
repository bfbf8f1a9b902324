import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { makeCancellable } from './cancel.ts'
import * as schema from './schema.ts'
import { type StatementWatch, watchStatements } from './watch.ts'

/** A pool or a transaction: whatever a store function runs its SQL on. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, typeof schema>
export type Pool = { db: Database; close: () => Promise<void> }

/** The role of the public graph: SELECT on `live`, and nothing else. */
export const publicRole = 'dateline_public'

type PoolOptions = {
  max: number
  name: string
  role?: typeof publicRole
  statementTimeoutMs?: number
  watches?: readonly StatementWatch[]
}

/** Drizzle changes the parsers of the client that it is given, so every pool is a client of its own. */
export function createPool(url: string, options: PoolOptions): Pool {
  const client = postgres(url, {
    max: options.max,
    idle_timeout: 60,
    connect_timeout: 10,
    // Drizzle reads arrays itself; asking for their types would, on a connection that is cut meanwhile, end the process.
    fetch_types: false,
    onnotice: () => {},
    connection: {
      application_name: `dateline ${options.name}`,
      ...(options.role && { role: options.role }),
      ...(options.statementTimeoutMs && { statement_timeout: options.statementTimeoutMs }),
    },
  })
  if (options.watches?.length) watchStatements(client, options.watches)
  makeCancellable(client)
  return { db: drizzle(client, { schema, casing: 'snake_case' }), close: () => client.end({ timeout: 5 }) }
}
