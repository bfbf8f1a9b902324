import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { slugOf } from './article.rules.ts'
import { findArticleBySlug } from './article.store.ts'

/** The part of the path that a headline gives, numbered where others have it. */
export async function findFreeSlug(tx: Database, headline: string, edition: string): Promise<string> {
  const slug = slugOf(headline, edition)
  for (let number = 1; number < 100; number += 1) {
    const end = number === 1 ? '' : `-${number}`
    const tried = slug.slice(0, 80 - end.length).replace(/-$/, '') + end
    if (!(await findArticleBySlug(tx, edition, tried))) return tried
  }
  throw new AppError('CONFLICT', 'Many articles of this edition have this headline. Give the article another first.')
}
