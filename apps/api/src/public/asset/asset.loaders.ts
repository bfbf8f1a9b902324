import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import type { Shown } from '../../shown.ts'
import { assetTag } from '../../tags.ts'
import { type AssetRow, listLiveAssetsByIds } from './asset.store.ts'

export type AssetLoaders = ReturnType<typeof createAssetLoaders>

/** Reads assets for one answer, in one statement, and notes each that it shows. */
export function createAssetLoaders({ reads }: { reads: Database }, shown: Shown) {
  return {
    byId: new DataLoader<string, AssetRow | null>(async (ids) => {
      const rows = new Map((await listLiveAssetsByIds(reads, ids)).map((row) => [row.id, row]))
      shown.add(...ids.map(assetTag))
      return ids.map((id) => rows.get(id) ?? null)
    }),
  }
}
