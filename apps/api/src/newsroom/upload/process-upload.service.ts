import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { fileKindOf, refusalOfKind } from '../../media/file-type.rules.ts'
import { keepOriginal, type Original } from '../../media/keep-original.ts'
import { creditOf, readFileSays } from '../../media/read-file-says.ts'
import type { Storage } from '../../media/storage.ts'
import { refreshAsset } from '../../publishing/assets.store.ts'
import { announcePurge } from '../../publishing/events.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { slugOf } from '../article/article.rules.ts'
import { findAssetByDigest, insertAsset, isKeyTaken, lockAsset, lockKey, updateAsset } from '../asset/asset.store.ts'
import { deletePieces, findUpload, lockUpload, readPieces, type UploadRow, updateUpload } from './upload.store.ts'

type Read = { original: Original; says: Awaited<ReturnType<typeof readFileSays>> }

/**
 * Makes an asset of a file that is all there, or says why it is none. However often it is called, by however many at once,
 * there is one asset in the end; cut off anywhere, another call finds the file as it was.
 */
export async function processUpload(db: Database, storage: Storage, id: string, now: Date): Promise<UploadRow | null> {
  const waiting = await findUpload(db, id)
  if (waiting?.state !== 'processing') return waiting
  const read = await readPicture(storage, await readPieces(db, id))
  return db.transaction(async (tx) => {
    const upload = await lockUpload(tx, id)
    if (upload?.state !== 'processing') return upload
    await deletePieces(tx, id)
    if ('problem' in read) return updateUpload(tx, id, { state: 'failed', problem: read.problem, changedAt: now })
    const assetId = upload.replacesId
      ? await replace(tx, upload, upload.replacesId, read, now)
      : await add(tx, upload, read, now)
    return updateUpload(tx, id, { state: 'ready', assetId, changedAt: now })
  })
}

async function readPicture(storage: Storage, bytes: Buffer): Promise<Read | { problem: string }> {
  const problem = refusalOfKind(fileKindOf(bytes))
  if (problem !== null) return { problem }
  try {
    return { original: await keepOriginal(storage, bytes), says: await readFileSays(bytes) }
  } catch (error) {
    if (error instanceof AppError) return { problem: error.message }
    throw error
  }
}

/** The same file is the same asset, whoever uploads it again. */
async function add(tx: Database, upload: UploadRow, { original, says }: Read, now: Date): Promise<string> {
  await lockKey(tx, original.digest)
  const known = await findAssetByDigest(tx, original.digest)
  if (known) return known.id
  const asset = await insertAsset(tx, {
    key: await freeKey(tx, upload.fileName),
    kind: 'image',
    ...original,
    focalX: 0.5,
    focalY: 0.5,
    credit: creditOf(says.says),
    licence: says.licence ?? 'all-rights-reserved',
    fileSays: says.says,
    createdBy: upload.createdBy,
    createdAt: now,
  })
  const detail = { assetId: asset.id, key: asset.key, digest: asset.digest, fileName: upload.fileName }
  await writeAudit(tx, { at: now, actor: upload.createdBy, action: 'add asset', detail })
  return asset.id
}

async function replace(tx: Database, upload: UploadRow, assetId: string, { original, says }: Read, now: Date) {
  const before = await lockAsset(tx, assetId)
  if (!before) throw new Error(`The asset ${assetId} is gone.`)
  const after = await updateAsset(tx, assetId, { ...original, fileSays: says.says, version: before.version + 1 })
  const detail = { assetId, before: { digest: before.digest }, after: { digest: after.digest } }
  await writeAudit(tx, { at: now, actor: upload.createdBy, action: 'replace asset', detail })
  const changed = await refreshAsset(tx, assetId)
  if (changed.length > 0) await announcePurge(tx, { changed, withdrawn: [] })
  return assetId
}

/** `salar-de-uyuni`, `salar-de-uyuni-2`: what the file is called. */
async function freeKey(tx: Database, fileName: string): Promise<string> {
  const wanted =
    slugOf(fileName.replace(/\.[^.]{1,5}$/, ''), 'en')
      .slice(0, 80)
      .replace(/-+$/, '') || 'picture'
  await lockKey(tx, wanted)
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await isKeyTaken(tx, key))) return key
  }
}
