import { sql } from 'drizzle-orm'
import { timestamp, uuid } from 'drizzle-orm/pg-core'

/** UUIDv7: in the order of making, so that indexes grow at their end. */
export const id = () => uuid().primaryKey().default(sql`uuidv7()`)

/** To the millisecond, which is what a JavaScript Date holds: a cursor made from one then finds its row again. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })
