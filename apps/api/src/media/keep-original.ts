import { createHash } from 'node:crypto'
import { AppError } from '../errors.ts'
import { type Metadata, maxPixels, openImage } from './image.ts'
import { originalName, type Storage } from './storage.ts'

/** The file that is kept of a picture. */
export type Original = { digest: string; mime: string; width: number; height: number; bytes: number; color: string }

/** Of a picture's file. */
export const maxBytes = 40 * 2 ** 20
const maxSize = { width: 3200, height: 6400 }
/** How wide a drawing becomes, which has no pixels of its own. */
const drawnWidth = 2400

/**
 * Checks a picture that was handed in, and keeps what is needed of it: upright, without what its file tells of camera,
 * place and author, in sRGB, no larger than anything shows. The same bytes are the same file, and are taken once.
 */
export async function keepOriginal(storage: Storage, bytes: Uint8Array): Promise<Original> {
  if (bytes.length > maxBytes) {
    throw new AppError(
      'BAD_USER_INPUT',
      `The picture has ${megabytes(bytes.length)} MB; at most ${megabytes(maxBytes)} are taken.`,
    )
  }
  const digest = createHash('sha256').update(bytes).digest('hex')
  const known = await storage.read(originalName(digest))
  const kept = known ?? (await normalise(bytes))
  if (!known) await storage.write(originalName(digest), kept)
  return { digest, ...(await describe(kept)) }
}

async function normalise(bytes: Uint8Array): Promise<Buffer> {
  try {
    const metadata = await openImage(bytes).metadata()
    const isDrawn = metadata.format === 'svg'
    // Lines, and what one can see through, would suffer from JPEG.
    const isLossless =
      isDrawn || metadata.format === 'png' || (metadata.hasAlpha && !(await openImage(bytes).stats()).isOpaque)
    const image = openImage(bytes, isDrawn ? { density: densityFor(metadata) } : {})
      .autoOrient()
      .resize({ ...maxSize, ...(isDrawn && { width: drawnWidth }), fit: 'inside', withoutEnlargement: !isDrawn })
      .toColourspace('srgb')
    return await (isLossless ? image.png() : image.jpeg({ quality: 92 })).toBuffer()
  } catch (error) {
    throw new AppError('BAD_USER_INPUT', refusalOf(error))
  }
}

/** Dots per inch at which a drawing has the width that it is to be kept in. */
function densityFor({ width, density = 72 }: Metadata): number {
  return Math.min(Math.max((density * drawnWidth) / width, 1), 100_000)
}

function refusalOf(error: unknown): string {
  if (!(error instanceof Error)) throw error
  if (/pixel limit/i.test(error.message))
    return `The picture has more than ${maxPixels / 1e6} million pixels. Make it smaller: nothing shows more than 3,200 in width.`
  if (/unsupported image format/i.test(error.message))
    return 'The file is no picture that is known here. JPEG, PNG, WebP, AVIF and SVG are.'
  return `The picture can't be read; the file may be damaged (${error.message.split('\n')[0]}).`
}

async function describe(kept: Buffer): Promise<Omit<Original, 'digest'>> {
  const { format, width, height } = await openImage(kept).metadata()
  const mean = await openImage(kept).flatten({ background: '#fff' }).resize(1, 1, { fit: 'fill' }).raw().toBuffer()
  return { mime: `image/${format}`, width, height, bytes: kept.length, color: `#${mean.toString('hex', 0, 3)}` }
}

export const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0)
