import { typeset, typesetSpans } from '@dateline/content'
import { type Licence, licences } from '@dateline/db'

const longest = { credit: 300, alt: 1000, caption: 2000 }
const day = 24 * 60 * 60 * 1000
/** How long before a licence ends it is warned of. */
const warnedMs = 30 * day

export type Described = {
  credit: string
  sourceUrl?: string | null | undefined
  focal?: { x: number; y: number } | null | undefined
  texts: readonly AssetTextInput[]
}
export type AssetTextInput = { alt: string; caption?: string | null | undefined }

/** What is wrong with what is said of a picture, in words; null when nothing is. */
export function problemWith({ credit, sourceUrl, focal, texts }: Described & { licence: Licence }): string | null {
  if (credit.trim() === '' || credit.length > longest.credit)
    return `Say in at most ${longest.credit} characters who made the picture: that is its credit.`
  if (sourceUrl != null && !/^https?:$/.test(URL.parse(sourceUrl)?.protocol ?? ''))
    return `"${sourceUrl}" is no http(s) URL.`
  if (focal && !(isFraction(focal.x) && isFraction(focal.y)))
    return 'The focal point is two numbers from 0 to 1: from the left, and from the top.'
  const isTooLong = texts.some(
    ({ alt, caption }) => alt.length > longest.alt || (caption ?? '').length > longest.caption,
  )
  return isTooLong ? `An alt text has at most ${longest.alt} characters, a caption ${longest.caption}.` : null
}

export const isLicence = (text: string): text is Licence => licences.some((licence) => licence === text)
export const unknownLicence = (text: string) =>
  `There is no licence "${text}" here. The licences are ${licences.join(', ')}.`

const isFraction = (number: number) => number >= 0 && number <= 1

/** As the language sets it. */
export function setAssetText({ alt, caption }: AssetTextInput, language: string) {
  const under = caption?.trim() ?? ''
  return {
    alt: typeset(alt.trim(), language),
    caption: under === '' ? [] : typesetSpans([{ text: under }], language),
  }
}

/** Whether a picture may still be used. */
export function licenceStateAt(until: Date | null, now: Date): 'VALID' | 'ENDS_SOON' | 'ENDED' {
  if (until === null) return 'VALID'
  const left = until.getTime() - now.getTime()
  if (left <= 0) return 'ENDED'
  return left <= warnedMs ? 'ENDS_SOON' : 'VALID'
}
