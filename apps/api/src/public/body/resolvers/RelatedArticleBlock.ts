import { articleTag } from '../../../tags.ts'
import type { RelatedArticleBlockResolvers } from '../../types.generated.ts'

export const RelatedArticleBlock: RelatedArticleBlockResolvers = {
  id: ({ block }) => block.id,
  article: ({ block: { articleId } }, _args, { articles, shown }) => {
    // Also where it is not public: it may be later.
    shown.add(articleTag(articleId))
    return articles.byId.load(articleId)
  },
  note: ({ block, edition }) => (block.note ? { spans: block.note, edition } : null),
}
