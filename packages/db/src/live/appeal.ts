import { integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'
import type { Span } from '../documents.ts'
import { appealPlacements } from '../values.ts'
import { live } from './schema.ts'

/** What an edition asks its readers for now. Those that are to come, or are over, are not here. */
export const liveAppeal = live.table(
  'appeal',
  {
    editionCode: text().notNull(),
    placement: text({ enum: appealPlacements }).notNull(),
    appealId: uuid().notNull(),
    heading: text().notNull(),
    content: jsonb().$type<Span[][]>().notNull(),
    linkLabel: text().notNull(),
    goal: integer(),
    raised: integer(),
    currency: text(),
    endsAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.editionCode, table.placement] })],
)
