import { postsOf } from '../../../live-posts.ts'
import { textOf } from '../../article/text-of.ts'
import { mapReady } from '../../map-ready.ts'
import type { ArticleResolvers } from '../../types.generated.ts'

export const Article: Pick<ArticleResolvers, 'live' | '__isTypeOf'> = {
  live: (article, _args, context) =>
    article.kind === 'live'
      ? mapReady(textOf(article, context), ({ body }) => ({ article, body, posts: postsOf(body) }))
      : null,
}
