import sharp, { type Metadata, type Sharp } from 'sharp'

/** A decoder that is not needed is one that nobody can attack. What is kept and served are JPEG, PNG, WebP and AVIF. */
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Svg'].map((name) => `VipsForeignLoad${name}Buffer`),
})
// Pictures are seldom asked for twice in a row.
sharp.cache(false)

/** A few kilobytes may decode to gigabytes; what has more pixels than this is not decoded. */
export const maxPixels = 100_000_000

export type { Metadata }

export function openImage(bytes: Uint8Array, options: { density?: number } = {}): Sharp {
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', ...options })
}
