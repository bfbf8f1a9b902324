import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '@dateline/api/media'
import { withdrawArticle } from '@dateline/api/publishing'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createAsset, drawPicture } from '../testkit/pictures.ts'
import { operator } from '../testkit/viewers.ts'

const mediaDir = mkdtempSync(join(tmpdir(), 'dateline-media-'))
const storage = openStorage({ folder: mediaDir })
const { database, api } = useNewsroom({ storage })
afterAll(() => rmSync(mediaDir, { recursive: true }))

type Rendition = { format: string; mediaType: string; width: number; height: number; url: string }
type Shown = { article: { leadImage: { asset: { id: string; renditions: Rendition[]; social: Rendition } } } }

const parts = 'format mediaType width height url'
const document = `query ($path: String!) { article(edition: "de", path: $path) {
  leadImage { asset { id renditions { ${parts} } social { ${parts} } } } } }`

/** A public article with a picture over it. */
async function publishPicture(input: Parameters<typeof createAsset>[1] = {}) {
  const asset = await createAsset(database.db, { storage, ...input })
  const article = await createPublished(database.db, { leadImage: { assetId: asset.id } })
  const { leadImage } = (await api.run<Shown>(document, { path: article.path })).article
  const { renditions, social } = leadImage.asset
  return { asset, article, renditions, social }
}

const get = (path: string, init?: RequestInit) => fetch(api.url + path, init)

test('everything that a picture comes in is what it says it is', async () => {
  const bytes = await drawPicture({ width: 1700, height: 1000 }).png().toBuffer()
  const { renditions, social } = await publishPicture({ bytes })

  const seen = await Promise.all(
    [...renditions, social].map(async ({ url }) => {
      const answer = await get(url)
      const { width, height, mediaType } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      return { url, width, height, mediaType, type: answer.headers.get('content-type') }
    }),
  )

  expect(seen).toEqual(
    [...renditions, social].map(({ url, width, height, mediaType }) => ({
      url,
      width,
      height,
      mediaType,
      type: mediaType,
    })),
  )
  expect(renditions.map(({ format, width }) => `${format} ${width}`)).toEqual([
    ...[320, 480, 640, 768, 1024, 1600, 1700].map((width) => `AVIF ${width}`),
    ...[320, 480, 640, 768, 1024, 1600, 1700].map((width) => `WEBP ${width}`),
    'JPEG 1200',
  ])
  expect([social.width, social.height]).toEqual([1200, 630])
})

test('a small picture is never enlarged', async () => {
  const { renditions, social } = await publishPicture({
    bytes: await drawPicture({ width: 400, height: 400 }).jpeg().toBuffer(),
  })

  expect([...new Set(renditions.map(({ width }) => width))]).toEqual([320, 400])
  expect([social.width, social.height]).toEqual([400, 210])
})

test('a card of a social network shows what must stay in sight', async () => {
  const bytes = await drawPicture({ width: 2000, height: 500 }).png().toBuffer()
  const { social } = await publishPicture({ bytes, focal: { x: 0.9, y: 0.5 } })

  const card = sharp(Buffer.from(await (await get(social.url)).arrayBuffer()))

  const { dominant } = await card.stats()
  expect(dominant.b).toBeGreaterThan(150)
  expect(dominant.r).toBeLessThan(60)
})

test('a picture may be kept for good, does nothing, and may be shown by any site', async () => {
  const { renditions } = await publishPicture()
  const url = renditions[0]?.url ?? ''

  const answer = await get(url)
  const again = await get(url, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
  const head = await get(url, { method: 'HEAD' })

  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect([again.status, head.status]).toEqual([304, 200])
})

test('the picture of a draft is not there, nor is one that was withdrawn', async () => {
  const { asset, article, renditions } = await publishPicture()
  const url = renditions[0]?.url ?? ''
  const draft = await createAsset(database.db, { storage })

  expect((await get(url.replace(asset.id, draft.id))).status).toBe(404)
  expect((await get(url)).status).toBe(200)
  await withdrawArticle(database.db, operator, article.id, 'Das Bild gehört uns nicht.', new Date())
  expect((await get(url)).status).toBe(404)
})

test('a picture stays as long as another article shows it', async () => {
  const { asset, article, renditions } = await publishPicture()
  await createPublished(database.db, { socialAssetId: asset.id })

  await withdrawArticle(database.db, operator, article.id, 'Der Text war falsch.', new Date())

  expect((await get(renditions[0]?.url ?? '')).status).toBe(200)
})

test('nothing but what a picture comes in is made', async () => {
  const { renditions, asset } = await publishPicture()
  const url = renditions[0]?.url ?? ''
  const version = url.split('/')[3] ?? ''

  const others = [
    url.replace('320.avif', '321.avif'),
    url.replace('320.avif', '2400.avif'),
    url.replace('320.avif', '320.jpg'),
    url.replace('320.avif', '320.png'),
    url.replace('320.avif', '..%2f320.avif'),
    url.replace('320.avif', '%00'),
    url.replace(version, '0123456789abcdef'),
    url.replace(asset.id, crypto.randomUUID()),
    url.replace(asset.id, 'x'),
    '/media/',
    '/media/../originals',
  ]
  const answers = await Promise.all(others.map((path) => get(path)))

  expect(answers.map(({ status }) => status)).toEqual(others.map(() => 404))
  expect(answers[0]?.headers.get('cache-control')).toBe('no-store')
})

test('many who ask for a picture first share one making, and nothing half done is left', async () => {
  const { renditions } = await publishPicture()
  const url = renditions[0]?.url ?? ''

  const answers = await Promise.all(Array.from({ length: 20 }, () => get(url)))

  const bodies = await Promise.all(
    answers.map(async (answer) => Buffer.from(await answer.arrayBuffer()).toString('hex')),
  )
  const version = url.split('/')[3] ?? ''
  expect(new Set(bodies).size).toBe(1)
  expect(await readdir(join(mediaDir, 'renditions', version.slice(0, 2), version))).toEqual(['320.avif'])
})

test('a picture whose file is not on this machine is missing, and nothing worse', async () => {
  const { asset, renditions } = await publishPicture()
  rmSync(join(mediaDir, 'originals', asset.digest.slice(0, 2), asset.digest))

  const answer = await get(renditions[0]?.url ?? '')

  expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual([
    404,
    'no-store',
    null,
  ])
})
