import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import unicode from '@fontsource/source-serif-4/unicode.json' with { type: 'json' }

type Subset = keyof typeof unicode
type Font = { name: string; data: Buffer; weight: 400 | 600; style: 'normal' }

/** Whatever a newsroom writes from left to right in letters that the typeface has. */
const subsets: readonly Subset[] = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek']
const weights = [400, 600] as const

const nameOf = (subset: Subset) => `Source Serif 4 ${subset}`
export const fontFamily = subsets.map(nameOf).join(', ')

const ranges = subsets.flatMap((subset) =>
  unicode[subset].split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-')
    return { subset, first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) }
  }),
)

/** The first subset that has a character. */
function subsetOf(character: string): Subset | null {
  const code = character.codePointAt(0) ?? 0
  return ranges.find(({ first, last }) => code >= first && code <= last)?.subset ?? null
}

/** Whether all of a text can be set. What can't would be fetched from a stranger, or be drawn as boxes. */
export function canSet(text: string): boolean {
  return [...text].every((character) => subsetOf(character) !== null)
}

const loaded = new Map<string, Promise<Font>>()
/** The package as it is installed beside the site. */
const folder = join(process.cwd(), 'node_modules/@fontsource/source-serif-4/files')

/** The files that the texts need. */
export function loadFonts(...texts: readonly string[]): Promise<Font[]> {
  const needed = new Set<Subset>(['latin', ...[...texts.join('')].flatMap((character) => subsetOf(character) ?? [])])
  return Promise.all([...needed].flatMap((subset) => weights.map((weight) => loadFont(subset, weight))))
}

function loadFont(subset: Subset, weight: 400 | 600): Promise<Font> {
  const file = `source-serif-4-${subset}-${weight}-normal.woff`
  const known = loaded.get(file)
  if (known) return known
  const font = readFile(join(folder, file)).then((data) => ({
    name: nameOf(subset),
    data,
    weight,
    style: 'normal' as const,
  }))
  loaded.set(file, font)
  return font
}
