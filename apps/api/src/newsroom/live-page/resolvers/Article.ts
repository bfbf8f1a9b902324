import { getRevision } from '../../../publishing/newsroom.store.ts'
import type { ArticleResolvers } from './../../types.generated.ts'

export const Article: Pick<ArticleResolvers, 'live' | '__isTypeOf'> = {
  live: async ({ id, publishedRevision }, _args, { db }) => {
    if (publishedRevision === null) return null
    const shown = await getRevision(db, id, publishedRevision)
    return shown.kind === 'live' ? { articleId: id, shown } : null
  },
}
