import type { FileSays, Licence } from '@dateline/db'
import ExifReader from 'exifreader'

const longest = 2000

type Tag = { description?: unknown } | undefined
type Tags = Record<string, Tag>

/**
 * What the file of a picture says of itself: XMP, else IPTC, else EXIF. Only what is named here is read; where it was taken is
 * not. A file whose words can't be read says nothing.
 */
export async function readFileSays(bytes: Buffer): Promise<{ says: FileSays; licence: Licence | null }> {
  const { xmp, iptc, exif } = await readTags(bytes)
  const first = (...tags: Tag[]) => tags.map(textOf).find((text) => text !== '')
  const creator = first(xmp['creator'], iptc['By-line'], exif['Artist'])
  const credit = first(xmp['Credit'], iptc['Credit'])
  const copyright = first(xmp['rights'], iptc['Copyright Notice'], exif['Copyright'])
  const headline = first(xmp['Headline'], iptc['Headline'])
  const caption = first(xmp['description'], iptc['Caption/Abstract'], exif['ImageDescription'])
  return {
    says: {
      ...(creator && { creator }),
      ...(credit && { credit }),
      ...(copyright && { copyright }),
      ...(headline && { headline }),
      ...(caption && { caption }),
    },
    licence: licenceIn(first(xmp['WebStatement'], xmp['license']), first(xmp['UsageTerms']), copyright),
  }
}

async function readTags(bytes: Buffer): Promise<Record<'xmp' | 'iptc' | 'exif', Tags>> {
  try {
    const { xmp, iptc, exif } = await ExifReader.load(bytes, { expanded: true, async: true, includeUnknown: false })
    return { xmp: { ...xmp } as Tags, iptc: { ...iptc } as Tags, exif: { ...exif } as Tags }
  } catch {
    return { xmp: {}, iptc: {}, exif: {} }
  }
}

function textOf(tag: Tag): string {
  const text = typeof tag?.description === 'string' ? tag.description : ''
  // Postgres keeps no NUL, and other controls say nothing.
  return text
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .trim()
    .slice(0, longest)
}

/** A licence that the file names by its address: `creativecommons.org/licenses/by-sa/4.0`. */
function licenceIn(...texts: (string | undefined)[]): Licence | null {
  const all = texts.join(' ')
  if (/creativecommons\.org\/publicdomain\/zero\/1\.0/i.test(all)) return 'CC0-1.0'
  const [, terms] = /creativecommons\.org\/licenses\/(by(?:-nc)?(?:-sa|-nd)?)\/4\.0/i.exec(all) ?? []
  return terms ? (`CC-${terms.toUpperCase()}-4.0` as Licence) : null
}

/** The line that stands beside the picture: who made it, and for whom. */
export function creditOf({ creator, credit }: FileSays): string {
  return [...new Set([creator, credit].filter((name) => name !== undefined))].join(' / ').slice(0, 300)
}
