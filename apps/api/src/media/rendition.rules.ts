import { createHash } from 'node:crypto'

/** The widths in which a picture is offered. No other is made, so that nobody can fill the disk by asking. */
const widths = [320, 480, 640, 768, 1024, 1600, 2400] as const
const jpegWidth = 1200
const social = { width: 1200, height: 630 } as const

export type Format = 'avif' | 'webp' | 'jpeg'
export type Size = { width: number; height: number }
/** A picture in one format and size. `cut` is one that is cut to its size around the focal point. */
export type Rendition = Size & { file: string; format: Format; cut: boolean }
/** What the renditions of an asset depend on. */
export type Picturable = Size & { id: string; digest: string; focalX: number; focalY: number }

export const mediaTypes: Record<Format, string> = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' }

/** AVIF and WebP in the closed set of widths, from narrow to wide, never wider than the original; one JPEG. */
export function listRenditions(original: Size): Rendition[] {
  const fitting = new Set([...widths, original.width].filter((width) => width <= Math.min(original.width, 2400)))
  const scaled = (format: Format, width: number, file: string): Rendition => ({
    file,
    format,
    width,
    height: Math.max(1, Math.round((original.height * width) / original.width)),
    cut: false,
  })
  const inWidths = (format: Format) =>
    [...fitting].sort((a, b) => a - b).map((width) => scaled(format, width, `${width}.${format}`))
  const width = Math.min(jpegWidth, original.width)
  return [...inWidths('avif'), ...inWidths('webp'), scaled('jpeg', width, `${width}.jpg`)]
}

/** The picture for cards of social networks: 1.91 to 1, cut around the focal point, never enlarged. */
export function socialRendition(original: Size): Rendition {
  const scale = Math.min(1, original.width / social.width, original.height / social.height)
  const size = (side: number) => Math.max(1, Math.round(side * scale))
  return {
    file: 'social.jpg',
    format: 'jpeg',
    width: size(social.width),
    height: size(social.height),
    cut: true,
  }
}

export function findRendition(original: Size, file: string): Rendition | null {
  return [...listRenditions(original), socialRendition(original)].find((each) => each.file === file) ?? null
}

/** The part of the original that is cut out: as large as it can be, with the focal point as near its middle as it can be. */
export function cutOf(original: Picturable, { width, height }: Size): Size & { left: number; top: number } {
  const scale = Math.min(original.width / width, original.height / height)
  const cut = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const start = (all: number, part: number, focus: number) =>
    Math.round(Math.min(Math.max(focus * all - part / 2, 0), all - part))
  return {
    ...cut,
    left: start(original.width, cut.width, original.focalX),
    top: start(original.height, cut.height, original.focalY),
  }
}

/** Names the bytes of an asset's renditions: with another file or focal point they have other addresses, and may be kept for good. */
export function versionOf({ digest, focalX, focalY }: Picturable): string {
  return createHash('sha256').update(`${digest} ${focalX} ${focalY}`).digest('hex').slice(0, 16)
}

/** The rendition's address: its path on the site and on the api. */
export function pathOf(asset: Picturable, { file }: Rendition): string {
  return `/media/${asset.id}/${versionOf(asset)}/${file}`
}
