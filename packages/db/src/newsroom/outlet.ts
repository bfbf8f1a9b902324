import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { oneOf, textDirections } from '../values.ts'
import { newsroom } from './schema.ts'

export const outlet = newsroom.table(
  'outlet',
  {
    id: smallint().primaryKey().default(1),
    name: text().notNull(),
    timeZone: text().notNull(),
    defaultEdition: text().notNull(),
    email: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [check('there_is_one_outlet', sql`${table.id} = 1`)],
)

export const edition = newsroom.table(
  'edition',
  {
    code: text().primaryKey(),
    position: integer().notNull(),
    name: text().notNull(),
    title: text().notNull(),
    tagline: text().notNull(),
    description: text().notNull(),
    direction: text({ enum: textDirections }).notNull().default('ltr'),
    /** Phrases by which a paragraph of an imported text is known as an appeal to donate. */
    appealPhrases: text().array().notNull().default([]),
  },
  (table) => [oneOf('direction_is_known', table.direction, textDirections)],
)

export const section = newsroom.table('section', {
  id: id(),
  key: text().notNull().unique(),
  position: integer().notNull(),
})

export const sectionName = newsroom.table(
  'section_name',
  {
    sectionId: uuid()
      .notNull()
      .references(() => section.id, { onDelete: 'cascade' }),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    name: text().notNull(),
    slug: text().notNull(),
    description: text(),
  },
  (table) => [
    primaryKey({ columns: [table.sectionId, table.editionCode] }),
    unique('section_slug_per_edition').on(table.editionCode, table.slug),
  ],
)
