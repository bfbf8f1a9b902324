import { sql } from 'drizzle-orm'
import { check, date, index, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { member } from './member.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'

/** Who is on duty in a week: in an edition, or for the whole outlet where that is null. */
export const duty = newsroom.table(
  'duty',
  {
    id: id(),
    /** The Monday with which the week begins, in the outlet's zone. */
    monday: date({ mode: 'string' }).notNull(),
    editionCode: text().references(() => edition.code),
    memberId: uuid()
      .notNull()
      .references(() => member.id),
    assignedBy: text().notNull(),
    assignedAt: instant().notNull(),
  },
  (table) => [
    unique('one_on_duty').on(table.monday, table.editionCode).nullsNotDistinct(),
    check('duty_begins_on_a_monday', sql`extract(isodow from ${table.monday}) = 1`),
    index('duty_by_member').on(table.memberId, table.monday),
  ],
)

/** What whoever is on duty leaves for the next. Rows are added: the newest counts, the others are how it came about. */
export const dutyHandover = newsroom.table(
  'duty_handover',
  {
    id: id(),
    monday: date({ mode: 'string' }).notNull(),
    editionCode: text().references(() => edition.code),
    text: text().notNull(),
    writtenBy: text().notNull(),
    writtenAt: instant().notNull(),
  },
  (table) => [
    check('handover_is_of_a_monday', sql`extract(isodow from ${table.monday}) = 1`),
    index('handover_by_week').on(table.monday, table.editionCode, table.id),
  ],
)
