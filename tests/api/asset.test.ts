import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { addAsset, type NewAsset } from '@dateline/api/asset'
import { openStorage } from '@dateline/api/media'
import { asset } from '@dateline/db'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { createDesk, runCli } from '../testkit/cli.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { createAsset, drawPicture } from '../testkit/pictures.ts'
import { nobody, operator } from '../testkit/viewers.ts'

const database = useDatabase()
const desk = createDesk()
const mediaDir = mkdtempSync(join(tmpdir(), 'dateline-media-'))
const storage = openStorage({ folder: mediaDir })
afterAll(() => {
  desk.clear()
  rmSync(mediaDir, { recursive: true })
})

const keptOf = ({ digest }: { digest: string }) => join(mediaDir, 'originals', digest.slice(0, 2), digest)

async function add(input: Partial<NewAsset>) {
  const bytes = input.bytes ?? (await drawPicture().jpeg().toBuffer())
  const picture = { key: 'bild', credit: 'Redaktion', licence: 'CC-BY-4.0', texts: {}, ...input, bytes }
  return addAsset(database.db, operator, storage, picture)
}

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a picture may come as %s', async (format) => {
  const bytes = await drawPicture().toFormat(format).toBuffer()

  const added = await createAsset(database.db, { storage, bytes })

  expect([added.width, added.height]).toEqual([900, 600])
  expect(added.mime).toBe(format === 'png' ? 'image/png' : 'image/jpeg')
  expect(added.color).toMatch(/^#[0-9a-f]{6}$/)
})

test('a drawing becomes a picture with pixels, whatever its scripts say', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><script>alert(1)</script><rect width="30" height="20" fill="#123456"/></svg>'

  const added = await createAsset(database.db, { storage, bytes: Buffer.from(svg) })

  expect([added.mime, added.width, added.height, added.color]).toEqual(['image/png', 2400, 1600, '#123456'])
  expect(readFileSync(keptOf(added)).includes('script')).toBe(false)
})

test('of a photograph nothing is kept that tells who took it where, and it stands upright', async () => {
  const bytes = await drawPicture({ width: 4000, height: 3000 })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Ana' }, IFD3: { GPSLatitude: '34/1 54/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
  expect((await sharp(bytes).metadata()).exif).toBeDefined()

  const added = await createAsset(database.db, { storage, bytes })

  const kept = await sharp(readFileSync(keptOf(added))).metadata()
  expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual([undefined, undefined, undefined, undefined])
  expect([added.width, added.height]).toEqual([3000, 4000])
})

test('a wide picture is kept in 3,200 pixels', async () => {
  const added = await createAsset(database.db, {
    storage,
    bytes: await drawPicture({ width: 5000, height: 1000 }).png().toBuffer(),
  })

  expect([added.width, added.height]).toEqual([3200, 640])
})

test('the same bytes are one file, whatever they are called', async () => {
  const bytes = await drawPicture().jpeg().toBuffer()

  const [first, second] = [
    await createAsset(database.db, { storage, bytes }),
    await createAsset(database.db, { storage, bytes }),
  ]

  expect(first.digest).toBe(second.digest)
  expect(first.id).not.toBe(second.id)
  expect(await readdir(join(mediaDir, 'originals', first.digest.slice(0, 2)))).toContain(first.digest)
})

test('a picture that is added again under its key is described anew; another picture is refused', async () => {
  const bytes = await drawPicture().jpeg().toBuffer()
  const first = await add({ key: 'salar', bytes, focal: { x: 0.2, y: 0.3 } })

  const again = await add({ key: 'salar', bytes, credit: 'Ana' })
  const other = add({ key: 'salar' })

  expect([first.isNew, again.isNew, again.asset.id]).toEqual([true, false, first.asset.id])
  expect([again.asset.credit, again.asset.focalX]).toEqual(['Ana', 0.2])
  await expect(other).rejects.toMatchObject({
    code: 'CONFLICT',
    message: '"salar" is another picture already. Choose another key.',
  })
})

test('two who add a picture under one key at the same moment add one', async () => {
  const bytes = await drawPicture().jpeg().toBuffer()

  const both = await Promise.all([add({ key: 'zugleich', bytes }), add({ key: 'zugleich', bytes })])

  expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true])
})

/** A small file that says of itself to be 20,000 pixels wide and high. */
async function bomb(): Promise<Buffer> {
  const png = await drawPicture().png().toBuffer()
  png.writeUInt32BE(20_000, 16)
  png.writeUInt32BE(20_000, 20)
  // The checksum of the header that now says so.
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

test.each<[string, () => Promise<Partial<NewAsset>> | Partial<NewAsset>, RegExp]>([
  ['a text', () => ({ bytes: Buffer.from('Guten Tag') }), /no picture that is known here/],
  ['nothing', () => ({ bytes: Buffer.alloc(0) }), /no picture|can't be read/],
  [
    'a page',
    () => ({ bytes: Buffer.from('<!DOCTYPE html><script>alert(1)</script>') }),
    /no picture that is known here/,
  ],
  [
    'a GIF',
    async () => ({ bytes: await drawPicture({ width: 20, height: 20 }).gif().toBuffer() }),
    /no picture that is known here/,
  ],
  [
    'half a file',
    async () => ({ bytes: (await drawPicture().jpeg().toBuffer()).subarray(0, 900) }),
    /can't be read|no picture/,
  ],
  ['what unfolds to gigabytes', async () => ({ bytes: await bomb() }), /more than 100 million pixels/],
  [
    'a drawing without end',
    () => ({ bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"/>') }),
    /million pixels/,
  ],
  ['more than 40 MB', () => ({ bytes: Buffer.alloc(41 * 2 ** 20) }), /41 MB; at most 40/],
  ['an unknown licence', () => ({ licence: 'CC-BY-9.0' }), /no licence "CC-BY-9.0" here. The licences are CC-BY-4.0/],
  ['no credit', () => ({ credit: ' ' }), /who made the picture/],
  ['a key with spaces', () => ({ key: 'Mein Bild' }), /can't be a key/],
  ['a focal point outside', () => ({ focal: { x: 1.2, y: 0 } }), /from 0 to 1/],
  ['an edition that there is not', () => ({ key: 'xx', texts: { xx: { alt: '?' } } }), /no edition "xx"/],
])('%s is refused with a sentence, and nothing is written', async (_name, input, reason) => {
  const before = await database.db.$count(asset)

  const outcome = add({ key: 'abgelehnt', ...(await input()) })

  await expect(outcome).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(reason) })
  expect(await database.db.$count(asset)).toBe(before)
})

test('a reader adds no pictures', async () => {
  const bytes = await drawPicture().jpeg().toBuffer()

  const outcome = addAsset(database.db, nobody, storage, {
    bytes,
    key: 'x',
    credit: 'x',
    licence: 'CC0-1.0',
    texts: {},
  })

  await expect(outcome).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('pictures are added and listed from the shell', async () => {
  const file = desk.put('dam.png', await drawPicture().png().toBuffer())

  const added = await runCli(
    database.url,
    ...['asset', 'add', file, '--key', 'itaipu', '--credit', 'Ana', '--licence', 'CC-BY-4.0'],
    ...['--alt', 'es=Una represa', '--caption', 'es=Itaipú', '--focal', '0.5,0.3'],
  )
  const listed = await runCli(database.url, 'asset', 'list')
  const wrong = await runCli(
    database.url,
    'asset',
    'add',
    file,
    '--key',
    'y',
    '--credit',
    'A',
    '--licence',
    'CC0-1.0',
    '--focal',
    'top',
  )

  expect(added).toEqual({
    code: 0,
    stdout: 'Added: itaipu, 900 × 600 pixels. Articles call it by that key.',
    stderr: '',
  })
  expect(listed.stdout).toMatch(/-\s+itaipu\s+900 × 600\s+es\s+CC-BY-4.0\s+Ana/)
  expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('from 0 to 1') })
})

test('an article that names a picture which is not there is refused with what to do', async () => {
  await add({ key: 'mercado-central' })
  const file = desk.put('a.md', '---\nlead: { picture: mercado }\n---\n# Titel\n\nText.\n')

  const outcome = await runCli(database.url, 'import', file, '--edition', 'de')

  expect(outcome.stderr).toContain('There is no picture "mercado". Is it one of mercado-central? Add it first')
})
