import type { TranslationSourceResolvers } from '../../types.generated.ts'

export const TranslationSource: TranslationSourceResolvers = {
  at: ({ at }) => new Date(at),
  article: ({ articleId }, _args, { articles }) => articles.byId.load(articleId),
  isStale: async ({ articleId, revision }, _args, { articles }) => {
    const original = await articles.byId.load(articleId)
    return original !== null && original.revision > revision
  },
}
