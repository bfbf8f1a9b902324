import { type Database, upload, uploadPiece } from '@dateline/db'
import { and, asc, count, eq, inArray, lt } from 'drizzle-orm'

export type UploadRow = typeof upload.$inferSelect

export async function insertUpload(tx: Database, values: typeof upload.$inferInsert): Promise<UploadRow> {
  const [row] = await tx.insert(upload).values(values).returning()
  if (!row) throw new Error('The upload was not written.')
  return row
}

export async function findUpload(db: Database, id: string): Promise<UploadRow | null> {
  return (await db.select().from(upload).where(eq(upload.id, id)))[0] ?? null
}

/** Held until the transaction ends: two may be sending the same piece. */
export async function lockUpload(tx: Database, id: string): Promise<UploadRow | null> {
  return (await tx.select().from(upload).where(eq(upload.id, id)).for('update'))[0] ?? null
}

export async function updateUpload(tx: Database, id: string, values: Partial<UploadRow>): Promise<UploadRow> {
  const [row] = await tx.update(upload).set(values).where(eq(upload.id, id)).returning()
  if (!row) throw new Error('The upload was not written.')
  return row
}

export async function insertPiece(tx: Database, uploadId: string, start: number, bytes: Buffer): Promise<void> {
  await tx.insert(uploadPiece).values({ uploadId, start, bytes })
}

export async function readPieces(db: Database, uploadId: string): Promise<Buffer> {
  const rows = await db
    .select({ bytes: uploadPiece.bytes })
    .from(uploadPiece)
    .where(eq(uploadPiece.uploadId, uploadId))
    .orderBy(asc(uploadPiece.start))
  return Buffer.concat(rows.map(({ bytes }) => bytes))
}

export async function deletePieces(tx: Database, uploadId: string): Promise<void> {
  await tx.delete(uploadPiece).where(eq(uploadPiece.uploadId, uploadId))
}

export async function deleteUpload(tx: Database, id: string): Promise<void> {
  await tx.delete(upload).where(eq(upload.id, id))
}

/** Uploads of which nothing has come since. */
export async function deleteUploadsSilentSince(tx: Database, moment: Date): Promise<void> {
  await tx.delete(upload).where(and(eq(upload.state, 'uploading'), lt(upload.changedAt, moment)))
}

export async function countUnfinished(db: Database, createdBy: string): Promise<number> {
  const rows = await db
    .select({ count: count() })
    .from(upload)
    .where(and(eq(upload.createdBy, createdBy), inArray(upload.state, ['uploading', 'processing'])))
  return rows[0]?.count ?? 0
}
