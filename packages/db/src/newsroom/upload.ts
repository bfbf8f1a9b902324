import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytea, id, instant } from '../columns.ts'
import { oneOf, uploadStates } from '../values.ts'
import { asset } from './asset.ts'
import { newsroom } from './schema.ts'

/** A file on its way into the newsroom. It becomes an asset when all of it is there and it is a picture. */
export const upload = newsroom.table(
  'upload',
  {
    id: id(),
    state: text({ enum: uploadStates }).notNull(),
    fileName: text().notNull(),
    /** In bytes, as it was announced, and what has come of it. */
    size: integer().notNull(),
    received: integer().notNull().default(0),
    /** Why it failed, in words for whoever sent it. */
    problem: text(),
    /** The asset that it has become. */
    assetId: uuid().references(() => asset.id),
    /** The asset whose picture it takes the place of. */
    replacesId: uuid().references(() => asset.id),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    /** When it last came further. */
    changedAt: instant().notNull(),
  },
  (table) => [
    oneOf('upload_state_is_known', table.state, uploadStates),
    check('no_more_comes_than_was_announced', sql`${table.received} between 0 and ${table.size}`),
    index('upload_by_state').on(table.state, table.changedAt),
  ],
)

/**
 * What has come of a file, piece by piece. It lies here until the whole is an asset, so that each piece is there or isn't,
 * and any process of the api can take the next.
 */
export const uploadPiece = newsroom.table(
  'upload_piece',
  {
    uploadId: uuid()
      .notNull()
      .references(() => upload.id, { onDelete: 'cascade' }),
    /** Where it begins in the file. */
    start: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.start] })],
)
