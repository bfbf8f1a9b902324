import { openFolder } from './folder-storage.ts'
import { type Bucket, openBucket } from './s3-storage.ts'
import type { Storage } from './storage.ts'

/** The folder, or the bucket where one is configured. */
export function openStorage(where: { folder: string; bucket?: Bucket | null }): Storage {
  return where.bucket ? openBucket(where.bucket) : openFolder(where.folder)
}
