import { readId } from '../../../read-id.ts'
import type { SubscriptionResolvers } from './../../../types.generated.ts'
import { type ChangeKind, followArticle } from '../../changes.ts'

export const articleChanged: NonNullable<SubscriptionResolvers['articleChanged']> = {
  subscribe: (_parent, { article, kinds }, { db, follow }) =>
    followArticle(db, follow, {
      articleId: readId('Article', article),
      kinds: kinds.map((kind) => kind.toLowerCase() as ChangeKind),
    }),
}
