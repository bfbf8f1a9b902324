import { article, asset, assetText, contributor, type Database, liveAsset, revision } from '@dateline/db'
import { and, desc, eq, exists, ilike, inArray, isNull, like, lt, or, sql } from 'drizzle-orm'

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

export async function listAssetsByIds(db: Database, ids: readonly string[]): Promise<AssetRow[]> {
  return db
    .select()
    .from(asset)
    .where(inArray(asset.id, [...ids]))
}

export type AssetFilter = { words?: string | null | undefined; licenceEndsBefore?: Date | null | undefined }

/** Newest first, from the one before which the page begins. */
export async function listNewestAssets(
  db: Database,
  { words, licenceEndsBefore }: AssetFilter,
  before: string | null,
  limit: number,
): Promise<AssetRow[]> {
  const pattern = `%${(words ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`
  const said = db
    .select({ id: assetText.assetId })
    .from(assetText)
    .where(and(eq(assetText.assetId, asset.id), ilike(assetText.alt, pattern)))
  return db
    .select()
    .from(asset)
    .where(
      and(
        before === null ? undefined : lt(asset.id, before),
        words?.trim() ? or(ilike(asset.key, pattern), ilike(asset.credit, pattern), exists(said)) : undefined,
        licenceEndsBefore ? lt(asset.licenceUntil, licenceEndsBefore) : undefined,
      ),
    )
    .orderBy(desc(asset.id))
    .limit(limit)
}

export type AssetTextRow = typeof assetText.$inferSelect

export async function listAssetTexts(db: Database, ids: readonly string[]): Promise<AssetTextRow[]> {
  return db
    .select()
    .from(assetText)
    .where(inArray(assetText.assetId, [...ids]))
    .orderBy(assetText.editionCode)
}

export async function deleteAssetText(tx: Database, assetId: string, editionCode: string): Promise<void> {
  await tx.delete(assetText).where(and(eq(assetText.assetId, assetId), eq(assetText.editionCode, editionCode)))
}

export type AssetUse = {
  articleId: string
  editionCode: string
  headline: string
  status: typeof article.$inferSelect.status
  /** In the revision that the public sees, or saw last; in the newest. */
  inPublished: boolean
  inNewest: boolean
}

/** The articles whose newest or published revision shows an asset. */
export async function listAssetUses(db: Database, id: string, limit: number): Promise<AssetUse[]> {
  const shows = sql<boolean>`(${revision.leadImage}->>'assetId' = ${id} or ${revision.socialAssetId} = ${id}::uuid
    or jsonb_path_exists(${revision.body}, '$.**.assetId ? (@ == $id)', ${JSON.stringify({ id })}::jsonb))`
  return db
    .select({
      articleId: article.id,
      editionCode: article.editionCode,
      headline: sql<string>`(array_agg(${revision.headline} order by ${revision.number} desc))[1]`,
      status: article.status,
      inPublished: sql<boolean>`bool_or(${eq(revision.number, sql`coalesce(${article.publishedRevision}, 0)`)})`,
      inNewest: sql<boolean>`bool_or(${eq(revision.number, article.latestRevision)})`,
    })
    .from(article)
    .innerJoin(
      revision,
      and(
        eq(revision.articleId, article.id),
        or(eq(revision.number, article.latestRevision), eq(revision.number, article.publishedRevision)),
      ),
    )
    .where(shows)
    .groupBy(article.id)
    .orderBy(desc(article.id))
    .limit(limit)
}

/** The contributors whose portrait it is. */
export async function listPortrayed(db: Database, id: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: contributor.id, name: contributor.name })
    .from(contributor)
    .where(and(eq(contributor.portraitAssetId, id), isNull(contributor.mergedIntoId)))
    .orderBy(contributor.name)
    .limit(100)
}

export async function isAssetLive(db: Database, id: string): Promise<boolean> {
  return (await db.select({ id: liveAsset.id }).from(liveAsset).where(eq(liveAsset.id, id))).length > 0
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
