import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, text } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import type { Span } from '../documents.ts'
import { appealPlacements, oneOf } from '../values.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'

/**
 * What an edition asks its readers for, somewhere on its pages, from a moment on. One that was ended before it began ends where
 * it begins.
 */
export const appeal = newsroom.table(
  'appeal',
  {
    id: id(),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    placement: text({ enum: appealPlacements }).notNull(),
    heading: text().notNull(),
    content: jsonb().$type<Span[][]>().notNull(),
    /** What the link to the page of support says. */
    linkLabel: text().notNull(),
    /** In whole units of the currency; null where no sum is named. */
    goal: integer(),
    raised: integer(),
    currency: text(),
    startsAt: instant().notNull(),
    endsAt: instant(),
    /** Counts its changes: whoever changes it says which one they saw. */
    version: integer().notNull().default(1),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    oneOf('appeal_placement_is_known', table.placement, appealPlacements),
    check('appeal_ends_after_it_begins', sql`${table.endsAt} >= ${table.startsAt}`),
    check(
      'appeal_has_a_whole_goal_or_none',
      sql`num_nulls(${table.goal}, ${table.raised}, ${table.currency}) in (0, 3)`,
    ),
    index('appeal_by_placement').on(table.editionCode, table.placement, table.startsAt),
  ],
)
