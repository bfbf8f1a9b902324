import { type BlockChange, compareBodies } from '@dateline/content'
import type { Database } from '@dateline/db'
import { type ArticleRow, getRevision, type Revision } from '../../publishing/newsroom.store.ts'
import { compareRevisions, type RevisionComparison } from '../article/revision.service.ts'
import { type CheckRow, findOriginal, findRevisionById, listChecks, listCorrectionsAfter } from './translation.store.ts'

/** What a translation knows of its original. */
export type TranslationState = {
  original: ArticleRow
  translation: ArticleRow
  /** The revision of the original that it was made from. */
  source: Revision
  /** The last revision of the original that it is right by: the one it was made from, or was checked against since. */
  rightBy: number
  checks: CheckRow[]
  isStale: boolean
  staleSince: Date | null
}

/** Null for an original, and for a translation whose original is no article here. */
export async function readTranslation(db: Database, translation: ArticleRow): Promise<TranslationState | null> {
  if (translation.isOriginal) return null
  const { sourceRevisionId } = await getRevision(db, translation.id, translation.latestRevision)
  const [original, source, checks] = await Promise.all([
    findOriginal(db, translation.storyId),
    sourceRevisionId === null ? null : findRevisionById(db, sourceRevisionId),
    listChecks(db, translation.id),
  ])
  if (!original || !source) return null
  const rightBy = Math.max(source.number, ...checks.map(({ number }) => number))
  const isStale =
    original.status === 'published' && original.publishedRevision !== null && original.publishedRevision > rightBy
  return {
    original,
    translation,
    source,
    rightBy,
    checks,
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
  const { createdAt } = await getRevision(db, original.id, rightBy)
  return listCorrectionsAfter(db, original.id, createdAt)
}

/** While a translation is brought up to date: the blocks of the original that changed, came or went since it was made. */
export async function readMarkedBlocks(db: Database, translation: ArticleRow): Promise<BlockChange[]> {
  const latest = await getRevision(db, translation.id, translation.latestRevision)
  // Once it has gone out it is up to date.
  if (translation.publishedRevision === latest.number) return []
  if (latest.previousSourceRevisionId === null || latest.sourceRevisionId === null) return []
  const [before, after] = await Promise.all([
    findRevisionById(db, latest.previousSourceRevisionId),
    findRevisionById(db, latest.sourceRevisionId),
  ])
  const original = await findOriginal(db, translation.storyId)
  if (!before || !after || !original) return []
  return compareBodies(before.body, after.body, original.editionCode).filter(({ kind }) => kind !== 'same')
}
