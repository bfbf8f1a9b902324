import { integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id } from '../columns.ts'
import type { Link } from '../documents.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'

export const contributor = newsroom.table('contributor', {
  id: id(),
  name: text().notNull(),
  slug: text().notNull().unique(),
  portraitAssetId: uuid(),
  links: jsonb().$type<Link[]>().notNull().default([]),
  /** Counts its changes: whoever changes it says which one they saw. */
  version: integer().notNull().default(1),
})

export const contributorBio = newsroom.table(
  'contributor_bio',
  {
    contributorId: uuid()
      .notNull()
      .references(() => contributor.id, { onDelete: 'cascade' }),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    bio: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.contributorId, table.editionCode] })],
)
