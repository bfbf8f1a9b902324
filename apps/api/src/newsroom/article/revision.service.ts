import { type BlockChange, compareBodies, compareTexts, shareOfChange, type WordChange } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { ArticleRow, Revision } from '../../publishing/newsroom.store.ts'
import { findRevision } from './article.store.ts'
import { contentOf, type RevisionContent } from './article-content.ts'
import { changedParts } from './merge-content.ts'

export type RevisionComparison = {
  before: Revision
  after: Revision
  parts: { part: Exclude<keyof RevisionContent, 'body'>; words: WordChange[] | null }[]
  blocks: BlockChange[]
  share: number
}

export async function compareRevisions(
  db: Database,
  article: Pick<ArticleRow, 'id' | 'editionCode'>,
  numbers: { before: number; after: number },
): Promise<RevisionComparison> {
  const [before, after] = await Promise.all([
    getKnown(db, article.id, numbers.before),
    getKnown(db, article.id, numbers.after),
  ])
  const [was, is] = [contentOf(before), contentOf(after)]
  const parts = changedParts(was, is).flatMap((part) => {
    if (part === 'body') return []
    const words =
      isText(was[part]) && isText(is[part]) ? compareTexts(was[part] ?? '', is[part] ?? '', article.editionCode) : null
    return [{ part, words }]
  })
  const blocks = compareBodies(before.body, after.body, article.editionCode)
  return { before, after, parts, blocks, share: shareOfChange(blocks.flatMap(({ words }) => words)) }
}

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string'

async function getKnown(db: Database, articleId: string, number: number): Promise<Revision> {
  const revision = await findRevision(db, articleId, number)
  if (!revision) throw new AppError('NOT_FOUND', `The article has no revision ${number}.`)
  return revision
}
