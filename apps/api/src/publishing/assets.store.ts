import { asset, assetText, type Database, liveAsset, liveAssetText, liveAssetUse } from '@dateline/db'
import { and, eq, inArray, notExists, notInArray } from 'drizzle-orm'
import { assetTag } from '../tags.ts'
import { copy } from './copy.store.ts'

/**
 * Makes these the assets that something public shows, and `usedBy` the tag of what shows them. Those that nothing shows
 * any more leave `live`. Returns the tags of the assets that are different there now.
 */
export async function showAssets(tx: Database, usedBy: string, assetIds: readonly string[]): Promise<string[]> {
  const uses = eq(liveAssetUse.usedBy, usedBy)
  const before = (await tx.select({ id: liveAssetUse.assetId }).from(liveAssetUse).where(uses)).map(({ id }) => id)
  if (before.length + assetIds.length === 0) return []

  // Held until the end, in the order of their ids: what one begins to show, another doesn't take off meanwhile.
  const held = await tx
    .select({ id: asset.id })
    .from(asset)
    .where(inArray(asset.id, [...new Set([...before, ...assetIds])]))
    .orderBy(asset.id)
    .for('update')
  const shown = held.map(({ id }) => id).filter((id) => assetIds.includes(id))
  const dropped = before.filter((id) => !shown.includes(id))
  const changed = await bringAssets(tx, shown)
  if (shown.length > 0) {
    await tx
      .insert(liveAssetUse)
      .values(shown.map((assetId) => ({ assetId, usedBy })))
      .onConflictDoNothing()
  }
  if (dropped.length === 0) return changed
  await tx.delete(liveAssetUse).where(and(uses, inArray(liveAssetUse.assetId, dropped)))
  return [...changed, ...(await dropUnused(tx, dropped))]
}

/** Shows anew what was changed of an asset, when something public shows it. */
export async function refreshAsset(tx: Database, id: string): Promise<string[]> {
  const [held] = await tx.select({ id: liveAsset.id }).from(liveAsset).where(eq(liveAsset.id, id)).for('update')
  if (!held) return []
  const changed = await bringAssets(tx, [id])
  const editions = tx.select({ code: assetText.editionCode }).from(assetText).where(eq(assetText.assetId, id))
  const lost = await tx
    .delete(liveAssetText)
    .where(and(eq(liveAssetText.assetId, id), notInArray(liveAssetText.editionCode, editions)))
    .returning({ id: liveAssetText.assetId })
  return lost.length > 0 ? [assetTag(id)] : changed
}

async function bringAssets(tx: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const assets = tx
    .select()
    .from(asset)
    .where(inArray(asset.id, [...ids]))
  const texts = tx
    .select()
    .from(assetText)
    .where(inArray(assetText.assetId, [...ids]))
  const written = [
    ...(await copy(tx, liveAsset, assets, ['id'])),
    ...(await copy(tx, liveAssetText, texts, ['asset_id', 'edition_code'])),
  ]
  return written.length > 0 ? ids.map(assetTag) : []
}

async function dropUnused(tx: Database, ids: readonly string[]): Promise<string[]> {
  const uses = tx.select({ id: liveAssetUse.assetId }).from(liveAssetUse).where(eq(liveAssetUse.assetId, liveAsset.id))
  const gone = await tx
    .delete(liveAsset)
    .where(and(inArray(liveAsset.id, [...ids]), notExists(uses)))
    .returning({ id: liveAsset.id })
  if (gone.length === 0) return []
  const goneIds = gone.map(({ id }) => id)
  await tx.delete(liveAssetText).where(inArray(liveAssetText.assetId, goneIds))
  return goneIds.map(assetTag)
}
