import { doublePrecision, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Span } from '../documents.ts'
import { assetKinds, licences } from '../values.ts'
import { live } from './schema.ts'

/** Assets that something public shows. */
export const liveAsset = live.table('asset', {
  id: uuid().primaryKey(),
  kind: text({ enum: assetKinds }).notNull(),
  digest: text().notNull(),
  mime: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  focalX: doublePrecision().notNull(),
  focalY: doublePrecision().notNull(),
  color: text().notNull(),
  credit: text().notNull(),
  licence: text({ enum: licences }).notNull(),
  sourceUrl: text(),
})

export const liveAssetText = live.table(
  'asset_text',
  {
    assetId: uuid().notNull(),
    editionCode: text().notNull(),
    alt: text().notNull(),
    caption: jsonb().$type<Span[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assetId, table.editionCode] })],
)

/** What shows an asset, by its tag: `article:ID`. An asset that nothing shows any more leaves `live`. */
export const liveAssetUse = live.table(
  'asset_use',
  {
    assetId: uuid().notNull(),
    usedBy: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assetId, table.usedBy] }), index('live_asset_use_by_user').on(table.usedBy)],
)
