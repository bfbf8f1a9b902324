import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import type { ArticleRow } from '../../publishing/newsroom.store.ts'
import { listArticlesByIds } from '../article/article.store.ts'
import { listRequestsByIds, type RequestRow } from '../translation/translation.store.ts'

export type CalendarLoaders = ReturnType<typeof createCalendarLoaders>

/** What the items of a calendar are about, by its ids. */
export function createCalendarLoaders(db: Database) {
  return {
    articles: new DataLoader<string, ArticleRow | null>(async (ids) => inOrder(ids, await listArticlesByIds(db, ids))),
    requests: new DataLoader<string, RequestRow | null>(async (ids) => inOrder(ids, await listRequestsByIds(db, ids))),
  }
}

function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): (Row | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}
