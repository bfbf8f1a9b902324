import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { ArticleRow } from '../../publishing/newsroom.store.ts'
import { findArticleInWork } from './flow.store.ts'

/** An article after something was done with it. */
export async function getArticleFlow(db: Database, id: string): Promise<ArticleRow> {
  const article = await findArticleInWork(db, id)
  if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
  return article
}
