import { asset, type Database } from '@dateline/db'
import { asc } from 'drizzle-orm'

/** Of the files that pictures were handed in as; each names an original. */
export async function listDigests(db: Database): Promise<string[]> {
  const rows = await db.selectDistinct({ digest: asset.digest }).from(asset).orderBy(asc(asset.digest))
  return rows.map(({ digest }) => digest)
}
