import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import { type AssetRow, type AssetTextRow, listAssetsByIds, listAssetTexts } from './asset.store.ts'

export type AssetLoaders = ReturnType<typeof createAssetLoaders>

/** Assets and what is said of them, by the assets' ids. */
export function createAssetLoaders(db: Database) {
  return {
    byId: new DataLoader<string, AssetRow | null>(async (ids) => {
      const rows = new Map((await listAssetsByIds(db, ids)).map((row) => [row.id, row]))
      return ids.map((id) => rows.get(id) ?? null)
    }),
    textsOf: new DataLoader<string, AssetTextRow[]>(async (ids) => {
      const texts = Map.groupBy(await listAssetTexts(db, ids), ({ assetId }) => assetId)
      return ids.map((id) => texts.get(id) ?? [])
    }),
  }
}
