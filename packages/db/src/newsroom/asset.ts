import { sql } from 'drizzle-orm'
import { check, doublePrecision, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import type { FileSays, Span } from '../documents.ts'
import { assetKinds, licences, oneOf } from '../values.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'

export const asset = newsroom.table(
  'asset',
  {
    id: id(),
    /** The name by which members and importers know it. */
    key: text().notNull().unique(),
    kind: text({ enum: assetKinds }).notNull(),
    /** SHA-256 (hex) of the file as it was handed in. What is kept of it lies under this name in the media folder. */
    digest: text().notNull(),
    /** Of the file that is kept: its type, its size in pixels and in bytes. */
    mime: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: integer().notNull(),
    /** What must stay in sight when the picture is cut: 0, 0 is the top left corner, 1, 1 the bottom right. */
    focalX: doublePrecision().notNull(),
    focalY: doublePrecision().notNull(),
    /** `#rrggbb`: what stands in the picture's place until it is there. */
    color: text().notNull(),
    credit: text().notNull(),
    licence: text({ enum: licences }).notNull(),
    sourceUrl: text(),
    /** From then on the picture may not be used any more; null where that never comes. */
    licenceUntil: instant(),
    /** What its file says of itself. Nothing of it is shown until somebody takes it over. */
    fileSays: jsonb().$type<FileSays>().notNull().default({}),
    /** Counts its changes: whoever changes it says which one they saw. */
    version: integer().notNull().default(1),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    oneOf('asset_kind_is_known', table.kind, assetKinds),
    oneOf('asset_licence_is_known', table.licence, licences),
    check('focal_point_lies_in_the_picture', sql`${table.focalX} between 0 and 1 and ${table.focalY} between 0 and 1`),
  ],
)

export const assetText = newsroom.table(
  'asset_text',
  {
    assetId: uuid()
      .notNull()
      .references(() => asset.id, { onDelete: 'cascade' }),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    alt: text().notNull(),
    caption: jsonb().$type<Span[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assetId, table.editionCode] })],
)
