import { type Block, blocksOf, type Picture } from '@dateline/content'
import type { PublishingCheckKind, PublishingCheckLevel } from '@dateline/db'
import type { Revision } from '../../publishing/newsroom.store.ts'

export type Check = {
  kind: PublishingCheckKind
  editionCode: string | null
  sectionId: string | null
  level: PublishingCheckLevel
  most: number | null
}

/** What the checks look at. */
export type Facts = {
  revision: Revision
  /** Of what the article shows, by id, with the alternative text in its edition. */
  assets: ReadonlyMap<string, { credit: string; alt: string | null }>
  /** Whoever wrote, approved or publishes it, since it was published last. */
  people: ReadonlySet<string>
}

/** What a check finds. An error stops, a warning is to be confirmed by its kind. */
export type Problem = { kind: PublishingCheckKind | 'incomplete'; level: 'error' | 'warning'; message: string }

/** Of each kind the row that says most about where: one for section and edition before one for the section, the edition, all. */
export function checksFor(checks: readonly Check[], edition: string, sectionId: string | null): Check[] {
  const chosen = new Map<PublishingCheckKind, Check>()
  const weight = (check: Check) => (check.sectionId === null ? 0 : 2) + (check.editionCode === null ? 0 : 1)
  for (const check of checks) {
    if (check.editionCode !== null && check.editionCode !== edition) continue
    if (check.sectionId !== null && check.sectionId !== sectionId) continue
    const other = chosen.get(check.kind)
    if (!other || weight(check) > weight(other)) chosen.set(check.kind, check)
  }
  return [...chosen.values()]
}

export function findProblems(checks: readonly Check[], facts: Facts): Problem[] {
  return checks.flatMap(({ kind, level, most }) => {
    if (level === 'off') return []
    const message = findings[kind](facts, most)
    return message === null ? [] : [{ kind, level, message }]
  })
}

/** What still stands in the way: errors, and the warnings that nobody has confirmed. */
export function whatStops(problems: readonly Problem[], confirmed: readonly string[]): Problem[] {
  const open = problems.filter(({ kind, level }) => level === 'error' || !confirmed.includes(kind))
  return open
}

type Finding = (facts: Facts, most: number | null) => string | null

/** What is found wrong, in words for an editor; null for what is right. */
const findings: Record<PublishingCheckKind, Finding> = {
  headline_length: ({ revision: { headline } }, most) =>
    most !== null && lengthOf(headline) > most
      ? `The headline has ${lengthOf(headline)} characters, and should have at most ${most}.`
      : null,
  standfirst: ({ revision: { standfirst } }, most) => {
    if (standfirst === null) return 'It has no standfirst.'
    const length = lengthOf(standfirst)
    return most !== null && length > most
      ? `The standfirst has ${length} characters, and should have at most ${most}.`
      : null
  },
  dateline: ({ revision: { kind, placeIds } }) =>
    kind === 'news' && placeIds.length === 0 ? 'It is news from no place: it has no dateline.' : null,
  section: ({ revision: { sectionId } }) => (sectionId === null ? 'It stands in no section.' : null),
  topic: ({ revision: { topicIds } }) => (topicIds.length === 0 ? 'It is about no topic.' : null),
  alt_text: ({ revision, assets }) => {
    const silent = picturesOf(revision).filter(({ alt, assetId }) => !(alt ?? assets.get(assetId)?.alt)?.trim())
    return silent.length > 0 ? `${countOf(silent.length)} no alternative text in this edition.` : null
  },
  // A licence is never missing: the table of assets has none without.
  credit_and_licence: ({ revision, assets }) => {
    const bare = picturesOf(revision).filter(({ assetId }) => !assets.get(assetId)?.credit.trim())
    return bare.length > 0 ? `${countOf(bare.length)} no credit or licence.` : null
  },
  sources: ({ revision: { kind, sources } }) =>
    (kind === 'news' || kind === 'analysis') && sources.length === 0 ? 'It names no source.' : null,
  source_language: ({ revision: { sources } }) => {
    const unsaid = sources.filter(({ language }) => language === null)
    return unsaid.length > 0
      ? `It isn't said in which language this is: ${unsaid.map(({ title }) => title).join('; ')}.`
      : null
  },
  second_pair_of_eyes: ({ people }) => (people.size < 2 ? 'Nobody but the one who wrote it has looked at it.' : null),
}

/** As readers count. */
const lengthOf = (text: string) => [...new Intl.Segmenter().segment(text)].length

const countOf = (pictures: number) => (pictures === 1 ? 'A picture has' : `${pictures} pictures have`)

function picturesOf({ leadImage, body }: Revision): Picture[] {
  return [...(leadImage ? [leadImage] : []), ...blocksOf(body).flatMap(picturesOfBlock)]
}

function picturesOfBlock(block: Block): Picture[] {
  if (block.kind === 'figure') return [block.picture]
  if (block.kind === 'gallery') return block.pictures
  return block.kind === 'embed' && block.poster ? [block.poster] : []
}

/** The assets that the checks want to know of. */
export const assetIdsOf = (revision: Revision): string[] => [
  ...new Set(picturesOf(revision).map(({ assetId }) => assetId)),
]
