import { textOf } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { getRevision } from '../../publishing/newsroom.store.ts'
import { getArticle } from '../article/article.service.ts'
import { readTranslation } from './staleness.service.ts'
import { findMemory, type MemoryRow, putMemory } from './translation.store.ts'

const longestText = 20_000
const most = 10

/** Remembers how each block was rendered, when a translation goes out. An original has nothing to remember. */
export async function rememberRenderings(tx: Database, articleId: string, now: Date): Promise<void> {
  const article = await getArticle(tx, articleId)
  if (article.publishedRevision === null) return
  const state = await readTranslation(tx, article)
  if (!state) return
  const { body } = await getRevision(tx, articleId, article.publishedRevision)
  const sources = new Map(state.source.body.map((block) => [block.id, textOf(block).trim()]))
  const rows = body.flatMap((block) => {
    const source = block.sourceBlockId === undefined ? '' : (sources.get(block.sourceBlockId) ?? '')
    const rendering = textOf(block).trim()
    if (source === '' || rendering === '' || source.length > longestText || source === rendering) return []
    return [{ fromLanguage: state.original.editionCode, toLanguage: article.editionCode, source, rendering, at: now }]
  })
  await putMemory(tx, articleId, rows)
}

/** How texts like a block's were rendered before: at most 10, the most alike first. */
export async function recall(db: Database, pair: { from: string; to: string }, text: string): Promise<MemoryRow[]> {
  if (text.length > longestText) {
    throw new AppError('BAD_USER_INPUT', 'The text is too long: ask for a block at a time.')
  }
  return text.trim() === '' ? [] : findMemory(db, pair, text.trim(), most)
}
