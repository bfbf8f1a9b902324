import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, integer, jsonb, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import type { BankAccount, Body, Link } from '../documents.ts'
import { licences, oneOf, textDirections } from '../values.ts'
import { newsroom } from './schema.ts'

export const outlet = newsroom.table(
  'outlet',
  {
    id: smallint().primaryKey().default(1),
    name: text().notNull(),
    timeZone: text().notNull(),
    defaultEdition: text().notNull(),
    email: text(),
    /** Who is answerable for what is published, as the law wants it named. */
    publisher: text(),
    address: text(),
    phone: text(),
    /** Of every text that says nothing else. */
    licence: text({ enum: licences }).notNull().default('all-rights-reserved'),
    /** The outlet elsewhere: accounts, a channel. */
    links: jsonb().$type<Link[]>().notNull().default([]),
    /** Where readers send what they give. */
    bankAccount: jsonb().$type<BankAccount>(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('there_is_one_outlet', sql`${table.id} = 1`),
    oneOf('outlet_licence_is_known', table.licence, licences),
  ],
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
  /** Counts its changes: whoever changes it says which one they saw. */
  version: integer().notNull().default(1),
  /** There is no such section any more. Revisions go on naming it; its successor is shown for it, or no section. */
  retiredAt: instant(),
  successorId: uuid().references((): AnyPgColumn => section.id),
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

/** What an edition says about the outlet: the imprint, and the policies. `key` is the same in every edition. */
export const page = newsroom.table(
  'page',
  {
    key: text().notNull(),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    position: integer().notNull(),
    title: text().notNull(),
    slug: text().notNull(),
    body: jsonb().$type<Body>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.editionCode] }),
    unique('page_slug_per_edition').on(table.editionCode, table.slug),
  ],
)
