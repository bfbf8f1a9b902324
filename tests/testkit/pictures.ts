import { addAsset, type NewAsset } from '@dateline/api/asset'
import type { Database } from '@dateline/db'
import sharp from 'sharp'
import { testMediaDir } from './media.ts'
import { operator } from './viewers.ts'

let made = 0

/** A picture that no other test has: left half red, right half blue. */
export function drawPicture({ width = 900, height = 600 } = {}) {
  made += 1
  const blue = { r: 0, g: 0, b: 200 + (made % 50) }
  const half = { width: Math.floor(width / 2), height, channels: 3 as const }
  const left = { input: { create: { ...half, background: { r: 200 + Math.floor(Math.random() * 50), g: 0, b: 0 } } } }
  return sharp({ create: { width, height, channels: 3, background: blue } }).composite([{ ...left, left: 0, top: 0 }])
}

/** A picture in the newsroom. Nothing public shows it yet. */
export async function createAsset(
  db: Database,
  { mediaDir = testMediaDir, ...input }: Partial<NewAsset> & { mediaDir?: string } = {},
) {
  const bytes = input.bytes ?? (await drawPicture().jpeg().toBuffer())
  const { asset } = await addAsset(db, operator, mediaDir, {
    key: `bild-${crypto.randomUUID()}`,
    credit: 'Redaktion',
    licence: 'CC-BY-4.0',
    texts: {},
    ...input,
    bytes,
  })
  return asset
}
