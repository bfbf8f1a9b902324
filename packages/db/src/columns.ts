import { sql } from 'drizzle-orm'
import { customType, type ExtraConfigColumn, timestamp, uuid } from 'drizzle-orm/pg-core'

/** UUIDv7: in the order of making, so that indexes grow at their end. */
export const id = () => uuid().primaryKey().default(sql`uuidv7()`)

/** To the millisecond, which is what a JavaScript Date holds: a cursor made from one then finds its row again. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })

/** In an index, the order of a query's `desc()`. Drizzle's own is another (NULLS LAST), for which Postgres sorts instead of reading the index. */
export const falling = (column: ExtraConfigColumn) => column.desc().nullsFirst()

/** Bytes as they are. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
