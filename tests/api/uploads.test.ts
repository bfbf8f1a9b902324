import { openStorage } from '@dateline/api/media'
import { processUpload } from '@dateline/api/uploads'
import { asset, upload, uploadPiece } from '@dateline/db'
import { count, eq } from 'drizzle-orm'
import sharp from 'sharp'
import * as tus from 'tus-js-client'
import { expect, test } from 'vitest'
import { testMediaDir, testStorage } from '../testkit/media.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { drawPicture } from '../testkit/pictures.ts'

const { database, newsroom, api } = useNewsroomGraph()

const endpoint = () => `${api.url}/newsroom/uploads`
const headersOf = (member: Somebody) => ({ ...member.headers })
const tusHeaders = (member: Somebody) => ({ ...headersOf(member), 'tus-resumable': '1.0.0' })
const rowOf = async (url: string) => {
  const [row] = await database.db
    .select()
    .from(upload)
    .where(eq(upload.id, url.split('/').at(-1) ?? ''))
  if (!row) throw new Error(`There is no upload ${url}.`)
  return row
}
const assetOf = async (id: string | null) =>
  (
    await database.db
      .select()
      .from(asset)
      .where(eq(asset.id, id ?? ''))
  )[0]

/** Sends a file as the protocol's own client does. */
function send(member: Somebody, file: Buffer, options: Partial<tus.UploadOptions> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = new tus.Upload(file, {
      endpoint: endpoint(),
      headers: headersOf(member),
      metadata: { filename: 'Salar de Uyuni.jpg' },
      retryDelays: null,
      onError: reject,
      onSuccess: () => resolve(sending.url ?? ''),
      ...options,
    })
    sending.start()
  })
}

async function begin(member: Somebody, size: number): Promise<string> {
  const response = await fetch(endpoint(), {
    method: 'POST',
    headers: { ...tusHeaders(member), 'upload-length': String(size) },
  })
  expect(response.status).toBe(201)
  return new URL(response.headers.get('location') ?? '', api.url).href
}

const patch = (member: Somebody, url: string, start: number, bytes: Buffer) =>
  fetch(url, {
    method: 'PATCH',
    headers: {
      ...tusHeaders(member),
      'upload-offset': String(start),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(bytes),
  })

/** Noise, so that it stays large. */
const noise = (width: number, height: number) =>
  sharp(crypto.getRandomValues(new Uint8Array(60_000)), { raw: { width: 200, height: 100, channels: 3 } })
    .resize(width, height, { kernel: 'nearest' })
    .png()
    .toBuffer()

test('a contributor uploads a picture in small pieces, and it is an asset', async () => {
  const ana = await newsroom.member({ role: 'contributor', edition: 'es' })
  const file = await drawPicture().jpeg().toBuffer()

  const url = await send(ana, file, { chunkSize: 1000 })

  const { state, assetId, createdBy } = await rowOf(url)
  expect({ state, createdBy }).toEqual({ state: 'ready', createdBy: `member:${ana.id}` })
  expect(await assetOf(assetId)).toMatchObject({
    key: 'salar-de-uyuni',
    width: 900,
    height: 600,
    licence: 'all-rights-reserved',
    credit: '',
  })
  expect(await database.db.select().from(uploadPiece)).toEqual([])
})

test('an upload that was cut off goes on from where it stopped', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const file = await noise(3000, 2000)
  const url = await begin(ana, file.length)
  await patch(ana, url, 0, file.subarray(0, 5000))

  const head = await fetch(url, { method: 'HEAD', headers: tusHeaders(ana) })
  const resumed = await send(ana, file, { uploadUrl: url })

  expect(head.headers.get('upload-offset')).toBe('5000')
  expect(Date.parse(head.headers.get('upload-expires') ?? '')).toBeGreaterThan(Date.now())
  expect(resumed).toBe(url)
  expect(await rowOf(url)).toMatchObject({ state: 'ready', received: file.length })
})

test('what had come of a piece before the connection broke is kept', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const file = await noise(1200, 900)
  const url = await begin(ana, file.length)
  const cut = new AbortController()
  const half = new ReadableStream<Uint8Array>({
    async pull(controller) {
      controller.enqueue(new Uint8Array(file.subarray(0, 3000)))
      await new Promise((resolve) => setTimeout(resolve, 200))
      cut.abort()
    },
  })
  await fetch(url, {
    method: 'PATCH',
    headers: { ...tusHeaders(ana), 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: half,
    duplex: 'half',
    signal: cut.signal,
  } as RequestInit).catch(() => null)

  await expect.poll(async () => (await rowOf(url)).received).toBe(3000)

  await send(ana, file, { uploadUrl: url })
  expect((await rowOf(url)).state).toBe('ready')
})

test('a piece that is sent twice, or by two at once, is there once', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const file = await drawPicture().jpeg().toBuffer()
  const url = await begin(ana, file.length)

  const answers = await Promise.all([1, 2, 3, 4].map(() => patch(ana, url, 0, file.subarray(0, 2000))))
  const late = await patch(ana, url, 0, file)
  const rest = await patch(ana, url, 2000, file.subarray(2000))

  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409])
  expect([late.status, rest.status]).toEqual([409, 204])
  expect((await rowOf(url)).state).toBe('ready')
})

test('a file that is all there becomes one asset, however often and by however many it is taken up', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const file = await drawPicture().jpeg().toBuffer()
  const [row] = await database.db
    .insert(upload)
    .values({
      state: 'processing',
      fileName: 'x.jpg',
      size: file.length,
      received: file.length,
      createdBy: `member:${ana.id}`,
      createdAt: new Date(),
      changedAt: new Date(),
    })
    .returning()
  await database.db.insert(uploadPiece).values({ uploadId: row?.id ?? '', start: 0, bytes: file })

  const done = await Promise.all(
    [1, 2, 3].map(() => processUpload(database.db, testStorage, row?.id ?? '', new Date())),
  )

  expect(new Set(done.map((each) => each?.assetId)).size).toBe(1)
  const digest = (await assetOf(done[0]?.assetId ?? null))?.digest ?? ''
  expect(await database.db.select({ count: count() }).from(asset).where(eq(asset.digest, digest))).toEqual([
    { count: 1 },
  ])
})

test('a store that fails leaves the upload as it was, to be finished later', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const file = await drawPicture().jpeg().toBuffer()
  const url = await begin(ana, file.length)
  const id = url.split('/').at(-1) ?? ''
  await database.db.insert(uploadPiece).values({ uploadId: id, start: 0, bytes: file })
  await database.db.update(upload).set({ state: 'processing', received: file.length }).where(eq(upload.id, id))
  const full = { ...testStorage, write: () => Promise.reject(new Error('no space left')) }

  await expect(processUpload(database.db, full, id, new Date())).rejects.toThrow('no space left')
  expect((await rowOf(url)).state).toBe('processing')

  await processUpload(database.db, openStorage({ folder: testMediaDir }), id, new Date())
  expect((await rowOf(url)).state).toBe('ready')
})

test('of a photograph credit, caption and copyright are read, and the place where it was taken is gone', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
      xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" photoshop:Credit="Agencia"
      xmpRights:WebStatement="https://creativecommons.org/licenses/by-sa/4.0/">
    <dc:creator><rdf:Seq><rdf:li>Zoë Pérez</rdf:li></rdf:Seq></dc:creator>
    <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Un salar &amp; un tren</rdf:li></rdf:Alt></dc:description>
    <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Zoë</rdf:li></rdf:Alt></dc:rights>
    </rdf:Description></rdf:RDF></x:xmpmeta>`
  const file = await drawPicture()
    .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '20/1 8/1 0/1', GPSLongitude: '67/1 29/1 0/1' } })
    .withXmp(xmp)
    .jpeg()
    .toBuffer()

  const kept = await assetOf((await rowOf(await send(ana, file))).assetId)

  expect(kept).toMatchObject({
    credit: 'Zoë Pérez / Agencia',
    licence: 'CC-BY-SA-4.0',
    fileSays: { creator: 'Zoë Pérez', credit: 'Agencia', copyright: '© Zoë', caption: 'Un salar & un tren' },
  })
  const digest = kept?.digest ?? ''
  const original = await testStorage.read(`originals/${digest.slice(0, 2)}/${digest}`)
  const { exif, xmp: left, iptc } = await sharp(original ?? Buffer.alloc(0)).metadata()
  expect([exif, left, iptc]).toEqual([undefined, undefined, undefined])
})

test.each([
  [
    'a drawing that could hold programs',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'SVG is not taken',
  ],
  ['a text that is called a picture', () => Buffer.from('Un texto.'), 'no picture that is known'],
  [
    'half a picture',
    async () => {
      const whole = await drawPicture().jpeg().toBuffer()
      return whole.subarray(0, whole.length / 2)
    },
    'may be damaged',
  ],
  [
    'a picture of too many pixels',
    () =>
      sharp({ create: { width: 12_000, height: 9000, channels: 3, background: '#000' } })
        .png()
        .toBuffer(),
    'million pixels',
  ],
])('%s fails in words that say what to do', async (_what, make, words) => {
  const ana = await newsroom.member({ role: 'contributor' })
  const file = await make()
  const url = await begin(ana, file.length)

  const answer = await patch(ana, url, 0, file)

  expect(answer.status).toBe(422)
  expect(JSON.stringify(await answer.json())).toContain(words)
  expect(await rowOf(url)).toMatchObject({ state: 'failed', problem: expect.stringContaining(words), assetId: null })
})

test('a file that is too large is refused before any of it is sent', async () => {
  const ana = await newsroom.member({ role: 'contributor' })

  const answer = await fetch(endpoint(), {
    method: 'POST',
    headers: { ...tusHeaders(ana), 'upload-length': String(41 * 2 ** 20) },
  })

  expect(answer.status).toBe(413)
  expect(JSON.stringify(await answer.json())).toContain('at most 40')
})

test('a picture is uploaded as a form, and the same one again is the same asset', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const form = async () => {
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(file)]), 'lago.png')
    const answer = await fetch(`${endpoint()}/form`, { method: 'POST', headers: headersOf(ana), body })
    return { status: answer.status, ...((await answer.json()) as { state: string; assetId: string }) }
  }
  const file = await drawPicture().png().toBuffer()

  const [first, second] = [await form(), await form()]

  expect(first).toMatchObject({ status: 201, state: 'ready' })
  expect(second.assetId).toBe(first.assetId)
})

test('nobody uploads, and nobody sees or ends the upload of another', async () => {
  const [ana, eva] = [await newsroom.member({ role: 'contributor' }), await newsroom.member({ role: 'administrator' })]
  const url = await begin(ana, 1000)

  const anonymous = await fetch(endpoint(), {
    method: 'POST',
    headers: { 'tus-resumable': '1.0.0', 'upload-length': '9' },
  })
  const others = await Promise.all([
    fetch(url, { method: 'HEAD', headers: tusHeaders(eva) }),
    fetch(url, { method: 'DELETE', headers: tusHeaders(eva) }),
    patch(eva, url, 0, Buffer.from('x')),
  ])
  const own = await fetch(url, { method: 'DELETE', headers: tusHeaders(ana) })

  expect(anonymous.status).toBe(401)
  expect(others.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(own.status).toBe(204)
})

test('a page of another site can not upload in a member’s name', async () => {
  const ana = await newsroom.member({ role: 'contributor' })

  const answer = await fetch(endpoint(), {
    method: 'POST',
    headers: { ...tusHeaders(ana), 'upload-length': '9', origin: 'https://evil.example' },
  })

  expect(answer.status).toBe(403)
})

test('another picture takes the place of one, under its own id', async () => {
  const ana = await newsroom.member({ role: 'contributor' })
  const eva = await newsroom.member({ role: 'translator' })
  const first = await rowOf(await send(ana, await drawPicture().jpeg().toBuffer()))
  const replaces = Buffer.from(`Asset:${first.assetId}`).toString('base64url')
  const file = await drawPicture({ width: 600, height: 400 }).jpeg().toBuffer()

  await expect(send(eva, file, { metadata: { filename: 'y.jpg', replaces } })).rejects.toThrow()
  const second = await rowOf(await send(ana, file, { metadata: { filename: 'y.jpg', replaces } }))

  expect(second.assetId).toBe(first.assetId)
  expect(await assetOf(first.assetId)).toMatchObject({ width: 600, version: 2 })
})
