import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { maxBytes, megabytes } from '../../media/keep-original.ts'
import { addJob } from '../../publishing/jobs.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { findAsset } from '../asset/asset.store.ts'
import {
  countUnfinished,
  deleteUpload,
  deleteUploadsSilentSince,
  findUpload,
  insertPiece,
  insertUpload,
  lockUpload,
  type UploadRow,
  updateUpload,
} from './upload.store.ts'

/** An upload of which nothing comes for so long is forgotten. */
export const uploadLifeMs = 24 * 60 * 60 * 1000
const graceMs = 30_000
/** Of one member at a time: what is unfinished lies in the database. */
const maxUnfinished = 20

/** Begins to take a file. */
export async function beginUpload(
  db: Database,
  viewer: Viewer,
  { fileName, size, replacesId = null }: { fileName: string; size: number; replacesId?: string | null },
  now: Date,
): Promise<UploadRow> {
  authorise(viewer, 'asset.upload')
  if (!Number.isInteger(size) || size < 1) throw new AppError('BAD_USER_INPUT', 'The file is empty.')
  if (size > maxBytes) {
    const message = `The file has ${megabytes(size)} MB; at most ${megabytes(maxBytes)} are taken. Make it smaller: nothing shows more than 3,200 pixels in width.`
    throw new AppError('BAD_USER_INPUT', message, { status: 413 })
  }
  return db.transaction(async (tx) => {
    if (replacesId !== null) {
      const replaced = await findAsset(tx, replacesId)
      if (!replaced) throw new AppError('NOT_FOUND', 'There is no such asset.', { status: 404 })
      authorise(viewer, 'asset.change', { isOwn: replaced.createdBy === actorOf(viewer) })
    }
    await deleteUploadsSilentSince(tx, new Date(now.getTime() - uploadLifeMs))
    if ((await countUnfinished(tx, actorOf(viewer))) >= maxUnfinished) {
      const message = `You have ${maxUnfinished} uploads under way. Let some of them end first.`
      throw new AppError('RATE_LIMITED', message)
    }
    return insertUpload(tx, {
      state: 'uploading',
      fileName: fileName.replaceAll('\0', '').trim().slice(-200),
      size,
      replacesId,
      createdBy: actorOf(viewer),
      createdAt: now,
      changedAt: now,
    })
  })
}

/** How far an upload of one's own has come. Another's is as if it weren't there. */
export async function getUpload(db: Database, viewer: Viewer, id: string): Promise<UploadRow> {
  authorise(viewer, 'asset.upload')
  return ownOf(viewer, await findUpload(db, id))
}

/** Takes a piece. It has to begin where the last one ended: then nothing is missing, and nothing is there twice. */
export async function addPiece(
  db: Database,
  viewer: Viewer,
  id: string,
  { start, bytes }: { start: number; bytes: Buffer },
  now: Date,
): Promise<UploadRow> {
  authorise(viewer, 'asset.upload')
  return db.transaction(async (tx) => {
    const upload = ownOf(viewer, await lockUpload(tx, id))
    if (upload.state !== 'uploading' || start !== upload.received) {
      const message = `${upload.received} bytes of this file are here. Go on from there.`
      throw new AppError('CONFLICT', message, { status: 409, received: upload.received })
    }
    const received = start + bytes.length
    if (received > upload.size) {
      throw new AppError('BAD_USER_INPUT', `More came than the ${upload.size} bytes that were announced.`, {
        status: 413,
      })
    }
    if (bytes.length > 0) await insertPiece(tx, id, start, bytes)
    const state = received === upload.size ? 'processing' : 'uploading'
    if (state === 'processing') {
      // Whoever sent it is answered with what became of it; the job makes up for an answer that never came.
      await addJob(
        tx,
        'process_upload',
        { uploadId: id },
        { key: `upload ${id}`, runAt: new Date(now.getTime() + graceMs) },
      )
    }
    return updateUpload(tx, id, { received, state, changedAt: now })
  })
}

/** Forgets an upload that has not come to its end. */
export async function dropUpload(db: Database, viewer: Viewer, id: string): Promise<void> {
  authorise(viewer, 'asset.upload')
  await db.transaction(async (tx) => {
    const upload = ownOf(viewer, await lockUpload(tx, id))
    if (upload.state === 'processing' || upload.state === 'ready') {
      throw new AppError('CONFLICT', 'All of this file is here already.', { status: 409 })
    }
    await deleteUpload(tx, id)
  })
}

function ownOf(viewer: Viewer, upload: UploadRow | null): UploadRow {
  if (upload && upload.createdBy === actorOf(viewer)) return upload
  throw new AppError('NOT_FOUND', 'There is no such upload, or it was forgotten. Begin it anew.', { status: 404 })
}
