import { Readable } from 'node:stream'
import type { Database } from '@dateline/db'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../errors.ts'
import { fromGlobalId, isUuid, toGlobalId } from '../../ids.ts'
import { maxBytes } from '../../media/keep-original.ts'
import type { Storage } from '../../media/storage.ts'
import { processUpload } from '../../newsroom/upload/process-upload.service.ts'
import { addPiece, beginUpload, dropUpload, getUpload, uploadLifeMs } from '../../newsroom/upload/upload.service.ts'
import type { UploadRow } from '../../newsroom/upload/upload.store.ts'
import type { Viewer } from '../../viewer.ts'
import { inPieces } from './in-pieces.ts'

type Uploads = {
  db: Database
  storage: Storage
  identify: (request: FastifyRequest, now: Date) => Promise<Viewer>
}

const path = '/newsroom/uploads'
const tusVersion = '1.0.0'

/**
 * Takes files: whole, as a form, or piece by piece by the tus protocol 1.0 (https://tus.io/protocols/resumable-upload), with which
 * an upload that was cut off goes on where it stopped.
 */
export async function addUploads(scope: FastifyInstance, { db, storage, identify }: Uploads): Promise<void> {
  await scope.register(multipart, { limits: { files: 1, fileSize: maxBytes, fields: 10, fieldSize: 1000 } })
  scope.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload))

  const take = async (viewer: Viewer, id: string, stream: AsyncIterable<Buffer>, from: number): Promise<UploadRow> => {
    let upload = await getUpload(db, viewer, id)
    let start = from
    if (start !== upload.received) await addPiece(db, viewer, id, { start, bytes: Buffer.alloc(0) }, new Date())
    for await (const bytes of inPieces(stream)) {
      upload = await addPiece(db, viewer, id, { start, bytes }, new Date())
      start += bytes.length
    }
    if (upload.state !== 'processing') return upload
    return (await processUpload(db, storage, id, new Date())) ?? upload
  }

  scope.post(`${path}/form`, { bodyLimit: maxBytes + 100_000 }, async (request, reply) => {
    const viewer = await identify(request, new Date())
    const part = await request.file()
    if (!part) throw new AppError('BAD_USER_INPUT', 'The form has no file in it.')
    const bytes = await part.toBuffer()
    const { id } = await beginUpload(db, viewer, { fileName: part.filename, size: bytes.length }, new Date())
    const upload = await take(viewer, id, Readable.from([bytes]), 0)
    return reply.code(upload.state === 'failed' ? 422 : 201).send(show(upload))
  })

  await scope.register(async (tus) => {
    tus.addHook('onRequest', async (request, reply) => {
      reply.header('Tus-Resumable', tusVersion)
      if (request.method === 'OPTIONS' || request.method === 'GET') return
      if (request.headers['tus-resumable'] !== tusVersion) {
        reply.header('Tus-Version', tusVersion)
        throw new AppError('BAD_REQUEST', `Uploads speak tus ${tusVersion}.`, { status: 412 })
      }
    })
    tus.options(`${path}/:id`, (_request, reply) => reply.code(204).send())
    tus.options(path, (_request, reply) =>
      reply
        .headers({
          'Tus-Version': tusVersion,
          'Tus-Extension': 'creation,expiration,termination',
          'Tus-Max-Size': maxBytes,
        })
        .code(204)
        .send(),
    )
    tus.post(path, async (request, reply) => {
      const now = new Date()
      const viewer = await identify(request, now)
      const { filename = 'picture', replaces } = readMetadata(request.headers['upload-metadata'])
      const size = readNumber(request, 'upload-length')
      const replacesId = replaces === undefined ? null : assetIdOf(replaces)
      const upload = await beginUpload(db, viewer, { fileName: filename, size, replacesId }, now)
      return reply.code(201).header('Location', `${path}/${upload.id}`).headers(expiryOf(upload)).send()
    })
    tus.route<{ Params: { id: string } }>({
      method: 'HEAD',
      url: `${path}/:id`,
      handler: async (request, reply) => {
        const upload = await getUpload(db, await identify(request, new Date()), idOf(request))
        const far = { 'Upload-Offset': upload.received, 'Upload-Length': upload.size }
        return reply.headers({ ...far, ...expiryOf(upload) }).send()
      },
    })
    tus.get<{ Params: { id: string } }>(`${path}/:id`, { exposeHeadRoute: false }, async (request, reply) =>
      reply.send(show(await getUpload(db, await identify(request, new Date()), idOf(request)))),
    )
    tus.patch<{ Params: { id: string } }>(`${path}/:id`, { bodyLimit: maxBytes }, async (request, reply) => {
      const viewer = await identify(request, new Date())
      if (request.headers['content-type'] !== 'application/offset+octet-stream') {
        throw new AppError('BAD_REQUEST', 'A piece is sent as application/offset+octet-stream.', { status: 415 })
      }
      const upload = await take(viewer, idOf(request), request.raw, readNumber(request, 'upload-offset'))
      return answerPiece(reply, upload)
    })
    tus.delete<{ Params: { id: string } }>(`${path}/:id`, async (request, reply) => {
      await dropUpload(db, await identify(request, new Date()), idOf(request))
      return reply.code(204).send()
    })
  })
}

function answerPiece(reply: FastifyReply, upload: UploadRow): FastifyReply {
  if (upload.state === 'failed') throw new AppError('BAD_USER_INPUT', upload.problem ?? '', { status: 422 })
  return reply
    .code(204)
    .headers({ 'Upload-Offset': upload.received, ...expiryOf(upload) })
    .send()
}

/** How an upload stands, as JSON. */
const show = ({ id, state, size, received, problem, assetId }: UploadRow) => ({
  id,
  state,
  size,
  received,
  problem,
  assetId: assetId && toGlobalId('Asset', assetId),
})

const expiryOf = ({ state, changedAt }: UploadRow) =>
  state === 'uploading' ? { 'Upload-Expires': new Date(changedAt.getTime() + uploadLifeMs).toUTCString() } : {}

function idOf(request: FastifyRequest<{ Params: { id: string } }>): string {
  if (isUuid(request.params.id)) return request.params.id
  throw new AppError('NOT_FOUND', 'There is no such upload.', { status: 404 })
}

function assetIdOf(text: string): string {
  const named = fromGlobalId(text)
  if (named?.type === 'Asset' && isUuid(named.id)) return named.id
  throw new AppError('BAD_USER_INPUT', '"replaces" is not the id of an asset.')
}

function readNumber(request: FastifyRequest, name: string): number {
  const text = String(request.headers[name] ?? '')
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new AppError('BAD_REQUEST', `The header ${name} has to be a number of bytes.`)
}

/** `filename c2FsYXIuanBn, replaces QXNz...`: names, and values as Base64. */
function readMetadata(header: string | string[] | undefined): Record<string, string | undefined> {
  const pairs = String(header ?? '')
    .split(',')
    .map((pair) => pair.trim().split(/\s+/))
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, Buffer.from(value, 'base64').toString()]))
}
