import sharp from 'sharp'
import { expect, test } from 'vitest'
import { fileKindOf, refusalOfKind } from './file-type.rules.ts'

const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#345' } })

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s is known by its first bytes and taken', async (format) => {
  const kind = fileKindOf(await picture.clone().toFormat(format).toBuffer())

  expect(kind).toBe(format)
  expect(refusalOfKind(kind)).toBeNull()
})

test.each([
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
  ['a drawing after a comment', '<!-- -->\n<svg/>', 'svg'],
  ['a drawing with a byte order mark', '\ufeff  <?xml version="1.0"?><svg/>', 'svg'],
  ['a page', '<html><script>alert(1)</script>', 'svg'],
  ['a GIF', 'GIF89a....', 'gif'],
  ['a PDF', '%PDF-1.7', 'pdf'],
  ['a HEIC', '\0\0\0\x18ftypheic', 'heic'],
  ['a film', '\0\0\0\x18ftypmp42', 'other'],
  ['a text', 'Un texto', 'other'],
  ['nothing', '', 'other'],
  ['the beginning of a JPEG', 'ÿ', 'other'],
])('%s is refused in words', (_what, text, kind) => {
  expect(fileKindOf(Buffer.from(text))).toBe(kind)
  expect(refusalOfKind(fileKindOf(Buffer.from(text)))).toMatch(/\.$/)
})

test('a drawing in UTF-16 is known as well', () => {
  expect(fileKindOf(Buffer.from('\ufeff<svg/>', 'utf16le'))).toBe('svg')
})
