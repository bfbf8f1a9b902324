import type { Database } from '@dateline/db'
import type { Storage } from '../../media/storage.ts'
import { uploadLifeMs } from './upload.service.ts'
import { deleteUploadsSilentSince } from './upload.store.ts'

/** Forgets uploads of which nothing comes any more, and what processes that were killed have left in the storage. */
export async function cleanUploads(db: Database, storage: Storage, now: Date): Promise<void> {
  const long = new Date(now.getTime() - uploadLifeMs)
  await deleteUploadsSilentSince(db, long)
  await storage.sweep(long)
}
