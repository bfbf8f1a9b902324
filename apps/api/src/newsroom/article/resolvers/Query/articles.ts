import { readId } from '../../../read-id.ts'
import type { QueryResolvers } from './../../../types.generated.ts'
import { pageArticles } from '../../list-articles.ts'

export const articles: NonNullable<QueryResolvers['articles']> = (_parent, { first, after, filter }, { db }) => {
  const { editions, headline, begunBy, isDiscarded } = filter ?? {}
  const wanted = {
    ...(editions && { editions }),
    ...(isDiscarded && { isDiscarded }),
    ...(headline && { headline }),
    ...(begunBy && { begunBy: `member:${readId('Member', begunBy)}` }),
  }
  return pageArticles(db, wanted, first, after ?? null)
}
