import type { QueryResolvers } from './../../../types.generated.ts'
import { rowId } from '../../graph-content.ts'
import { pageArticles } from '../../list-articles.ts'

export const articles: NonNullable<QueryResolvers['articles']> = (_parent, { first, after, filter }, { db }) => {
  const { editions, headline, begunBy } = filter ?? {}
  const wanted = {
    ...(editions && { editions }),
    ...(headline && { headline }),
    ...(begunBy && { begunBy: `member:${rowId('Member', begunBy)}` }),
  }
  return pageArticles(db, wanted, first, after ?? null)
}
