const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text

/** Brands of ISO media files, by which AVIF and HEIC are told from films. */
const avifBrands = ['avif', 'avis']
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1']

export type FileKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'svg' | 'gif' | 'tiff' | 'pdf' | 'other'

/** What a file is by its first bytes, whatever its name says. Nothing is decoded for it. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp'
  if (startsWith(bytes, 'ftyp', 4)) {
    const brand = Buffer.from(bytes.subarray(8, 12)).toString('latin1')
    if (avifBrands.includes(brand)) return 'avif'
    return heicBrands.includes(brand) ? 'heic' : 'other'
  }
  if (startsWith(bytes, 'GIF8')) return 'gif'
  if (startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')) return 'tiff'
  if (startsWith(bytes, '%PDF-')) return 'pdf'
  return isMarkup(bytes) ? 'svg' : 'other'
}

/** Any XML or HTML, in the encodings in which it begins with a sign of that. */
function isMarkup(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1').replaceAll('\0', '')
  return /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<[?!a-z]/i.test(head)
}

const asJpeg = 'Export it as JPEG and upload that.'

/** Why a file is no picture that is taken; null for one that is. */
export function refusalOfKind(kind: FileKind): string | null {
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'avif':
      return null
    case 'svg':
      return 'SVG is not taken: it can hold programs. Export the drawing as PNG, 2,400 pixels wide, and upload that.'
    case 'heic':
      return `This is a HEIC file, which few browsers show. ${asJpeg}`
    case 'gif':
      return 'GIF is not taken. A still picture: export it as PNG. A film: place it as an embed.'
    case 'tiff':
      return `TIFF is not taken. ${asJpeg}`
    case 'pdf':
      return 'This is a PDF, and only pictures are taken: JPEG, PNG, WebP and AVIF.'
    case 'other':
      return 'The file is no picture that is known here. JPEG, PNG, WebP and AVIF are taken.'
    default:
      return kind satisfies never
  }
}
