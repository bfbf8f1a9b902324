import { addAsset, type NewAsset } from '@dateline/api/asset'
import type { Storage } from '@dateline/api/storage'
import type { Database } from '@dateline/db'
import sharp from 'sharp'
import { testStorage } from './media.ts'
import { operator } from './viewers.ts'

/** A picture that no other test has: left half red, right half blue, a small mark somewhere. */
export function drawPicture({ width = 900, height = 600 } = {}) {
  const plain = (size: { width: number; height: number }, r: number, b: number) => ({
    create: { ...size, channels: 3 as const, background: { r, g: 0, b } },
  })
  const somewhere = (length: number) => Math.floor(Math.random() * (length - mark))
  return sharp(plain({ width, height }, 0, 220)).composite([
    { input: plain({ width: Math.floor(width / 2), height }, 220, 0), left: 0, top: 0 },
    { input: plain({ width: mark, height: mark }, 0, 0), left: somewhere(width), top: somewhere(height) },
  ])
}

/** Of so many pixels: what tells pictures apart has to outlast their compression. */
const mark = 8

/** A picture in the newsroom. Nothing public shows it yet. */
export async function createAsset(
  db: Database,
  { storage = testStorage, ...input }: Partial<NewAsset> & { storage?: Storage } = {},
) {
  const bytes = input.bytes ?? (await drawPicture().jpeg().toBuffer())
  const { asset } = await addAsset(db, operator, storage, {
    key: `bild-${crypto.randomUUID()}`,
    credit: 'Redaktion',
    licence: 'CC-BY-4.0',
    texts: {},
    ...input,
    bytes,
  })
  return asset
}
