import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import type { Link } from '../documents.ts'
import { contributorRoles } from '../values.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'

export const contributor = newsroom.table(
  'contributor',
  {
    id: id(),
    name: text().notNull(),
    slug: text().notNull().unique(),
    portraitAssetId: uuid(),
    links: jsonb().$type<Link[]>().notNull().default([]),
    /** What they do as a rule: for what they are offered. */
    roles: text({ enum: contributorRoles }).array().notNull().default([]),
    /** They are not offered any more. What they are credited for stays theirs. */
    retiredAt: instant(),
    /** Whom they were found to be. Revisions go on naming them; whatever shows them shows the other. */
    mergedIntoId: uuid().references((): AnyPgColumn => contributor.id),
    /** Counts its changes: whoever changes it says which one they saw. */
    version: integer().notNull().default(1),
  },
  (table) => [
    check(
      'contributor_roles_are_known',
      sql`${table.roles} <@ array[${sql.raw(contributorRoles.map((role) => `'${role}'`).join(', '))}]`,
    ),
  ],
)

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
