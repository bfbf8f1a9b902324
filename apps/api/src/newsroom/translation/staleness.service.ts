import { type BlockChange, compareBodies } from '@dateline/content'
import type { Database } from '@dateline/db'
import { type ArticleRow, getRevision, type Revision } from '../../publishing/newsroom.store.ts'
import { compareRevisions, type RevisionComparison } from '../article/revision.service.ts'
import { type CheckRow, findOriginal, findRevisionById, listChecks, listCorrectionsAfter } from './translation.store.ts'

/** What a translation knows of its original. */
export type TranslationState = {
  original: ArticleRow
  translation: ArticleRow
  /** The revision of the original that its newest revision is made from. */
  source: Revision
  /**
   * The last revision of the original that it is right by: the one that it was made from, or was checked against since. What
   * readers see counts, so that an update which is open makes nothing right; of a translation that they don't see, the newest revision.
   */
  rightBy: number
  checks: CheckRow[]
  /** Whether an update is open: made from a later revision of the original than what readers see. */
  isBeingUpdated: boolean
  isStale: boolean
  staleSince: Date | null
}

/** Null for an original, and for a translation whose original is no article here. */
export async function readTranslation(db: Database, translation: ArticleRow): Promise<TranslationState | null> {
  if (translation.isOriginal) return null
  const [latest, counting] = await Promise.all([
    getRevision(db, translation.id, translation.latestRevision),
    getRevision(db, translation.id, countingRevision(translation)),
  ])
  const [original, source, counted, checks] = await Promise.all([
    findOriginal(db, translation.storyId),
    latest.sourceRevisionId === null ? null : findRevisionById(db, latest.sourceRevisionId),
    counting.sourceRevisionId === null ? null : findRevisionById(db, counting.sourceRevisionId),
    listChecks(db, translation.id),
  ])
  if (!original || !source || !counted) return null
  const rightBy = Math.max(counted.number, ...checks.map(({ number }) => number))
  const isStale =
    original.status === 'published' && original.publishedRevision !== null && original.publishedRevision > rightBy
  return {
    original,
    translation,
    source,
    rightBy,
    checks,
    isBeingUpdated: source.number > rightBy,
    isStale,
    staleSince: isStale ? original.modifiedAt : null,
  }
}

/** What changed in the original since the translation was right by it; null where nothing did. */
export async function readChanges(db: Database, state: TranslationState): Promise<RevisionComparison | null> {
  const { original, rightBy, isStale } = state
  if (!isStale || original.publishedRevision === null) return null
  return compareRevisions(db, original, { before: rightBy, after: original.publishedRevision })
}

/** What was corrected in the original since then. */
export async function readCorrections(db: Database, { original, rightBy }: TranslationState) {
  return listCorrectionsAfter(db, original.id, await getRevision(db, original.id, rightBy))
}

/** The number of the revision by which a translation is judged: the one that readers see, or the newest where they see none. */
function countingRevision({ status, publishedRevision, latestRevision }: ArticleRow): number {
  return (status === 'published' ? publishedRevision : null) ?? latestRevision
}

/** While a translation is brought up to date: the blocks of the original that changed, came, went or moved since it was right. */
export async function readMarkedBlocks(db: Database, translation: ArticleRow): Promise<BlockChange[]> {
  const latest = await getRevision(db, translation.id, translation.latestRevision)
  if (latest.previousSourceRevisionId === null || latest.sourceRevisionId === null) return []
  const counting = await getRevision(db, translation.id, countingRevision(translation))
  const isDone = translation.status === 'published' && counting.sourceRevisionId === latest.sourceRevisionId
  if (isDone) return []
  const [before, after] = await Promise.all([
    findRevisionById(db, latest.previousSourceRevisionId),
    findRevisionById(db, latest.sourceRevisionId),
  ])
  const original = await findOriginal(db, translation.storyId)
  if (!before || !after || !original) return []
  return compareBodies(before.body, after.body, original.editionCode).filter(
    ({ kind, isMoved }) => kind !== 'same' || isMoved,
  )
}
