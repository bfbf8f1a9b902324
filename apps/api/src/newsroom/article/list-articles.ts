import type { Database } from '@dateline/db'
import { checkPageSize, fromCursor, start, toCursor } from '../../pagination.ts'
import type { ArticleRow } from '../../publishing/newsroom.store.ts'
import { type ArticleFilter, listLatest } from './article.store.ts'

export type ArticlePage = { rows: { article: ArticleRow; savedAt: Date }[]; hasNextPage: boolean }

export const cursorOf = ({ article, savedAt }: ArticlePage['rows'][number]): string =>
  toCursor({ publishedAt: savedAt, id: article.id })

/** Articles by the moment in which they were saved last, newest first. */
export async function pageArticles(
  db: Database,
  filter: ArticleFilter,
  first: number,
  after: string | null,
): Promise<ArticlePage> {
  const size = checkPageSize(first)
  const rows = await listLatest(db, filter, after === null ? start : fromCursor(after), size + 1)
  return { rows: rows.slice(0, size), hasNextPage: rows.length > size }
}
