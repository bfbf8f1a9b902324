import { asset, assetText, type Database, liveAsset } from '@dateline/db'
import { desc, eq, like, sql } from 'drizzle-orm'

export type AssetRow = typeof asset.$inferSelect

/** Until the transaction ends: two may be adding a picture under one key. */
export async function lockKey(tx: Database, key: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`asset ${key}`}))`)
}

export async function findAssetByKey(db: Database, key: string): Promise<AssetRow | null> {
  return (await db.select().from(asset).where(eq(asset.key, key)))[0] ?? null
}

export async function findAsset(db: Database, id: string): Promise<AssetRow | null> {
  return (await db.select().from(asset).where(eq(asset.id, id)))[0] ?? null
}

export async function lockAsset(tx: Database, id: string): Promise<AssetRow | null> {
  return (await tx.select().from(asset).where(eq(asset.id, id)).for('update'))[0] ?? null
}

export async function findAssetByDigest(db: Database, digest: string): Promise<AssetRow | null> {
  return (await db.select().from(asset).where(eq(asset.digest, digest)).orderBy(asset.id).limit(1))[0] ?? null
}

export async function isKeyTaken(db: Database, key: string): Promise<boolean> {
  return (await db.select({ id: asset.id }).from(asset).where(eq(asset.key, key))).length > 0
}

/** Keys that begin as this one does. */
export async function listSimilarKeys(db: Database, key: string): Promise<string[]> {
  const [start = ''] = key.split('-')
  const rows = await db
    .select({ key: asset.key })
    .from(asset)
    .where(like(asset.key, `${start.replace(/[\\%_]/g, '\\$&')}%`))
    .orderBy(asset.key)
    .limit(5)
  return rows.map((row) => row.key)
}

export async function insertAsset(tx: Database, values: typeof asset.$inferInsert): Promise<AssetRow> {
  const [row] = await tx.insert(asset).values(values).returning()
  if (!row) throw new Error('The asset was not written.')
  return row
}

export async function updateAsset(tx: Database, id: string, values: Partial<AssetRow>): Promise<AssetRow> {
  const [row] = await tx.update(asset).set(values).where(eq(asset.id, id)).returning()
  if (!row) throw new Error('The asset was not written.')
  return row
}

export async function putAssetText(tx: Database, row: typeof assetText.$inferInsert): Promise<void> {
  const { alt, caption } = row
  await tx
    .insert(assetText)
    .values(row)
    .onConflictDoUpdate({ target: [assetText.assetId, assetText.editionCode], set: { alt, caption } })
}

/** The newest assets, with the editions that have a text for them and whether the public sees them. */
export function listAssets(db: Database, limit: number) {
  return db
    .select({
      key: asset.key,
      width: asset.width,
      height: asset.height,
      licence: asset.licence,
      credit: asset.credit,
      isLive: sql<boolean>`exists (select from ${liveAsset} where ${liveAsset.id} = ${asset.id})`,
      editions: sql<string>`coalesce((select string_agg(${assetText.editionCode}, ' ' order by ${assetText.editionCode})
        from ${assetText} where ${assetText.assetId} = ${asset.id}), '')`,
    })
    .from(asset)
    .orderBy(desc(asset.id))
    .limit(limit)
}
