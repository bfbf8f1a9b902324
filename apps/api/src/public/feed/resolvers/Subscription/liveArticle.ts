import { toArticleId } from '../../../article/article-id.ts'
import type { SubscriptionResolvers } from '../../../types.generated.ts'
import { noSuchArticle } from '../../feed.events.ts'

export const liveArticle: NonNullable<SubscriptionResolvers['liveArticle']> = {
  subscribe: (_parent, { id }, { feeds, following }) => {
    const articleId = toArticleId(id)
    if (articleId === null) throw noSuchArticle()
    return feeds.article(articleId, following)
  },
}
