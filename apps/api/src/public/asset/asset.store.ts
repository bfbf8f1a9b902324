import { type Database, liveAsset, liveAssetText } from '@dateline/db'
import { getTableColumns, sql } from 'drizzle-orm'
import { prepared } from '../../prepared.ts'

type AssetText = Pick<typeof liveAssetText.$inferSelect, 'editionCode' | 'alt' | 'caption'>
/** An asset with what is said of it in each edition. */
export type AssetRow = typeof liveAsset.$inferSelect & { texts: AssetText[] }

const statements = prepared((db) => ({
  byIds: db
    .select({
      ...getTableColumns(liveAsset),
      texts: sql<AssetText[]>`coalesce((
        select json_agg(json_build_object('editionCode', ${liveAssetText.editionCode}, 'alt', ${liveAssetText.alt}, 'caption', ${liveAssetText.caption}))
        from ${liveAssetText} where ${liveAssetText.assetId} = ${liveAsset.id}
      ), '[]')`,
    })
    .from(liveAsset)
    .where(sql`${liveAsset.id} = any(${sql.placeholder('ids')}::uuid[])`)
    .prepare('assets_by_ids'),
}))

export function listLiveAssetsByIds(db: Database, ids: readonly string[]): Promise<AssetRow[]> {
  return statements(db).byIds.execute({ ids: `{${ids.join(',')}}` })
}
