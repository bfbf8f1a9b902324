import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '@dateline/api/media'
import { afterAll, describe, expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createAsset } from '../testkit/pictures.ts'
import { startS3 } from '../testkit/s3.ts'

const s3 = await startS3()
const folder = mkdtempSync(join(tmpdir(), 'dateline-storage-'))
const bucket = openStorage({ folder, bucket: s3.bucket })
const { database, api } = useNewsroom({ storage: bucket })

afterAll(async () => {
  await s3.close()
  rmSync(folder, { recursive: true })
})

describe.each([
  ['a folder', openStorage({ folder })],
  ['a bucket', bucket],
])('%s', (_kind, storage) => {
  test('gives back what was written, byte for byte', async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000))

    await storage.write('originals/ab/abcd', bytes)

    expect(await storage.read('originals/ab/abcd')).toEqual(Buffer.from(bytes))
  })

  test('has nothing under a name that was never written', async () => {
    expect(await storage.read('originals/cd/never')).toBeNull()
  })

  test('is written to a second time without harm', async () => {
    await storage.write('renditions/ab/abcd/320.avif', Buffer.from('first'))
    await storage.write('renditions/ab/abcd/320.avif', Buffer.from('again'))

    expect(String(await storage.read('renditions/ab/abcd/320.avif'))).toBe('again')
  })
})

test('what a write that was cut off has left in a folder is taken away a day later, and nothing else', async () => {
  const storage = openStorage({ folder })
  await storage.write('originals/ef/whole', Buffer.from('whole'))
  const unfinished = join(folder, 'unfinished')
  writeFileSync(join(unfinished, 'old'), 'ha')
  writeFileSync(join(unfinished, 'new'), 'ha')
  const now = Date.now()
  utimesSync(join(unfinished, 'old'), new Date(now - 2 * 86_400_000), new Date(now - 2 * 86_400_000))

  await storage.sweep(new Date(now - 86_400_000))

  expect(readdirSync(unfinished)).toEqual(['new'])
  expect(String(await storage.read('originals/ef/whole'))).toBe('whole')
})

test('a wrong key is a fault, not an absence', async () => {
  const stranger = openStorage({ folder, bucket: { ...s3.bucket, secretAccessKey: 'wrong' } })

  await expect(stranger.read('originals/ab/abcd')).rejects.toThrow()
  await expect(stranger.write('originals/ab/abcd', Buffer.from('x'))).rejects.toThrow()
})

test('readers see pictures that lie in a bucket', async () => {
  const asset = await createAsset(database.db, { storage: bucket })
  const { path } = await createPublished(database.db, { leadImage: { assetId: asset.id } })
  const { article } = await api.run<{ article: { leadImage: { asset: { renditions: { url: string }[] } } } }>(
    'query ($path: String!) { article(edition: "de", path: $path) { leadImage { asset { renditions { url } } } } }',
    { path },
  )

  const picture = await fetch(api.url + article.leadImage.asset.renditions[0]?.url)

  expect(picture.status).toBe(200)
  expect(picture.headers.get('content-type')).toBe('image/avif')
})
