import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStorage } from '@dateline/api/media'
import { originalName } from '@dateline/api/storage'
import { addPiece, beginUpload } from '@dateline/api/upload'
import { cleanUploads } from '@dateline/api/upload/clean'
import type { Viewer } from '@dateline/api/viewer'
import { asset, auditEntry, serviceToken, upload, uploadPiece } from '@dateline/db'
import { count, eq, inArray, sql } from 'drizzle-orm'
import sharp from 'sharp'
import * as tus from 'tus-js-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiChild, startApiChild } from '../testkit/api-child.ts'
import { env } from '../testkit/env.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { createRandom } from '../testkit/random.ts'
import { until } from '../testkit/until.ts'

/** Each finds four uploads, a form, and two jobs somewhere in their work. */
const kills = env.CRASH_KILLS
const sending = 4
const due = 2

const database = useDatabase()
const mediaDir = mkdtempSync(join(tmpdir(), 'dateline-uploads-'))
const storage = openStorage({ folder: mediaDir })
const token = `dateline_service_${randomBytes(32).toString('base64url')}`
const headers = { authorization: `Bearer ${token}` }
let service: Viewer
let api: ApiChild | undefined

const startApi = async (port?: number) =>
  startApiChild(database.url, port, { MEDIA_DIR: mediaDir, NEWSROOM_SECRET: 'a secret that outlives the process' })

beforeAll(async () => {
  const grants = [{ role: 'editor' as const, edition: null }]
  const scopes = ['write' as const]
  const [row] = await database.db
    .insert(serviceToken)
    .values({
      name: 'a script',
      digest: createHash('sha256').update(token).digest('hex'),
      scopes,
      grants,
      createdAt: new Date(),
      createdBy: 'operator:test',
      expiresAt: new Date(Date.now() + 3_600_000),
    })
    .returning()
  service = { kind: 'service', id: row?.id ?? '', name: 'a script', scopes, grants }
})
afterAll(async () => {
  api?.kill('SIGKILL')
  await api?.ended
  rmSync(mediaDir, { recursive: true, force: true })
})

const digestOf = (file: Uint8Array) => createHash('sha256').update(file).digest('hex')
const idOf = (url: string) => url.split('/').at(-1) ?? ''

/** Noise, of which every picture has some of its own: of some 100 kB, and work for a tenth of a second. */
const drawNoise = () =>
  sharp(randomBytes(60_000), { raw: { width: 200, height: 100, channels: 3 } })
    .resize(1600, 800, { kernel: 'nearest' })
    .png()
    .toBuffer()

/** One file on its way. `url` is where it goes on, once the api has said so. */
type Sending = { file: Buffer; url: string | null; chunkSize: number }

/** Sends as the protocol's own client does, and goes on where an earlier attempt stopped. False when the api fell silent. */
function send(at: string, one: Sending, onBegun: () => void = () => {}): Promise<boolean> {
  return new Promise((resolve) => {
    const client = new tus.Upload(one.file, {
      endpoint: `${at}/newsroom/uploads`,
      ...(one.url !== null && { uploadUrl: one.url }),
      headers,
      chunkSize: one.chunkSize,
      metadata: { filename: 'Salar.png' },
      retryDelays: null,
      onUploadUrlAvailable: () => {
        one.url = client.url
        onBegun()
      },
      onSuccess: () => resolve(true),
      onError: () => resolve(false),
    })
    client.start()
  })
}

async function sendForm(at: string, file: Buffer): Promise<number | null> {
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(file)]), 'lago.png')
  return fetch(`${at}/newsroom/uploads/form`, { method: 'POST', headers, body }).then(
    ({ status }) => status,
    () => null,
  )
}

/** As a client does that is answered with what the dead process held: once more, a little later. */
async function sendUntilWhole(at: string, one: Sending): Promise<void> {
  await until('the upload is whole', () => send(at, one))
}

/** All of a file is here, and the job that makes an asset of it is due. */
async function prepareDue(file: Buffer): Promise<string> {
  const [before, request] = [new Date(Date.now() - 60_000), { fileName: 'Mina.png', size: file.length }]
  const { id } = await beginUpload(database.db, service, request, new Date())
  await addPiece(database.db, service, id, { start: 0, bytes: file }, before)
  return id
}

const statesOf = async (ids: string[]) =>
  (await database.db.select({ state: upload.state }).from(upload).where(inArray(upload.id, ids))).map(
    ({ state }) => state,
  )
const isAnyJobTaken = async () =>
  (await database.db.execute(sql`select from jobs._private_jobs where locked_at is not null`)).length > 0
/** As if the time had come that is left to whoever sent the file. */
const hurryJobs = () => database.db.execute(sql`update jobs._private_jobs set run_at = now() where run_at > now()`)

/** Whatever is shown of a picture is whole: its file is there, and is what the row says. */
async function expectWholeAssets(at: string): Promise<void> {
  for (const { digest, bytes, width, height } of await database.db.select().from(asset)) {
    const file = await storage.read(originalName(digest))
    expect(file?.length, at).toBe(bytes)
    const { info } = await sharp(file ?? Buffer.alloc(0))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([info.width, info.height], at).toEqual([width, height])
  }
}

const listFiles = () =>
  readdirSync(mediaDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(mediaDir.length + 1))
    .sort()

test('an api that is killed while it takes pictures has each of them once, whole, when they are sent on', {
  timeout: 60_000 + kills * 60_000,
}, async () => {
  const seed = Date.now() % 1_000_000
  const random = createRandom(seed)
  const met = { 'not begun': 0, uploading: 0, processing: 0, ready: 0, failed: 0 }
  const digests = new Set<string>()

  for (let kill = 1; kill <= kills; kill += 1) {
    const at = `seed ${seed}, kill ${kill}`
    api ??= await startApi()
    const { url, port } = api
    const files = await Promise.all(Array.from({ length: sending + due }, drawNoise))
    for (const file of files) digests.add(digestOf(file))
    const [first, ...others] = files.slice(0, sending).map(
      (file, index): Sending => ({
        file,
        url: null,
        chunkSize: index % 2 === 0 ? 20_000 : Number.POSITIVE_INFINITY,
      }),
    )
    if (!first) throw new Error('Nothing is sent.')
    // Two send the same file.
    const sent = [first, ...others, { ...first, chunkSize: 50_000 }]

    let begun = () => {}
    const oneBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const dueIds = kill % 3 === 0 ? await Promise.all(files.slice(sending).map(prepareDue)) : []
    const early = sent.map((one) => send(url, one, begun))
    const form = files.at(-1) ?? Buffer.alloc(0)
    const earlyForm = kill % 3 === 0 ? null : sendForm(url, form)
    // In turn: while pieces come, while one is made into an asset by whoever took it, and by a job.
    if (kill % 3 === 1) await oneBegun
    if (kill % 3 === 2)
      await until('one is being processed', async () =>
        (await statesOf(sent.flatMap((one) => (one.url ? [idOf(one.url)] : [])))).some(
          (state) => state !== 'uploading',
        ),
      )
    if (kill % 3 === 0) await until('a job has begun', isAnyJobTaken)
    await sleep(random() * 120)
    api.kill('SIGKILL')
    await Promise.all([api.ended, ...early, earlyForm])

    const known = [...sent.flatMap((one) => (one.url ? [idOf(one.url)] : [])), ...dueIds]
    met['not begun'] += sent.length + dueIds.length - known.length
    for (const state of await statesOf(known)) met[state] += 1
    await expectWholeAssets(at)

    api = await startApi(port)
    await hurryJobs()
    await Promise.all(sent.map((one) => sendUntilWhole(url, one)))
    if (kill % 3 !== 0) expect(await sendForm(url, form), at).toBe(201)
    if (kill % 3 === 1) dueIds.push(...(await Promise.all(files.slice(sending, -1).map(prepareDue))))
    if (kill % 3 === 2) for (const file of files.slice(sending, -1)) expect(await sendForm(url, file), at).toBe(201)
    const ids = [...sent.map((one) => idOf(one.url ?? '')), ...dueIds]
    await hurryJobs()
    await until('all are assets', async () => (await statesOf(ids)).every((state) => state === 'ready'), 60_000)

    for (const one of sent) {
      const [row] = await database.db
        .select({ digest: asset.digest })
        .from(upload)
        .innerJoin(asset, eq(asset.id, upload.assetId))
        .where(eq(upload.id, idOf(one.url ?? '')))
      expect(row?.digest, at).toBe(digestOf(one.file))
    }
    const rows = await database.db.select().from(asset)
    expect(rows.map(({ digest }) => digest).sort(), at).toEqual([...digests].sort())
    expect(await database.db.$count(auditEntry, eq(auditEntry.action, 'add asset')), at).toBe(digests.size)
  }

  await expectWholeAssets(`seed ${seed}`)
  const leftFiles = listFiles().length - digests.size
  const [left] = await database.db.select({ uploads: count() }).from(upload).where(eq(upload.state, 'uploading'))
  await cleanUploads(database.db, storage, new Date(Date.now() + 25 * 3_600_000))

  expect(listFiles()).toEqual([...digests].map(originalName).sort())
  expect(await database.db.select().from(uploadPiece)).toEqual([])
  expect(await database.db.$count(upload, inArray(upload.state, ['uploading', 'processing', 'failed']))).toBe(0)
  console.info(
    `${kills} kills of seed ${seed}: ${digests.size} pictures, each there once. The uploads were met ${JSON.stringify(met)}; ` +
      `${leftFiles} files and ${left?.uploads} uploads were left to be cleared away.`,
  )
  expect(Math.min(met.uploading, met.processing)).toBeGreaterThan(0)
})
