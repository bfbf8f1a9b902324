import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'

/**
 * Source Serif 4 with as much of it as the site sets: the weights between text and headlines, and one italic. That is half
 * of what the whole would take on a slow line. All letters and features of the Latin files stay.
 */
const source = join(import.meta.dirname, 'node_modules/@fontsource-variable/source-serif-4/files')
const target = join(import.meta.dirname, 'src/styles/generated')
const files = [
  { name: 'upright', from: 'source-serif-4-latin-wght-normal.woff2', wght: { min: 400, max: 650 } },
  { name: 'italic', from: 'source-serif-4-latin-wght-italic.woff2', wght: 400 },
]
/** The last sign that a Latin file has. */
const last = 0xfffd

const letters = Array.from({ length: last }, (_, code) => code + 1)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCharCode(code))
  .join('')

await mkdir(target, { recursive: true })
await Promise.all(
  files.map(async ({ name, from, wght }) => {
    const options = { targetFormat: 'woff2', variationAxes: { wght } } as const
    await writeFile(
      join(target, `${name}.woff2`),
      await subsetFont(await readFile(join(source, from)), letters, options),
    )
  }),
)
