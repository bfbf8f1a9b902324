import type { TranslationSourceResolvers } from '../../types.generated.ts'

export const TranslationSource: TranslationSourceResolvers = {
  at: ({ at }) => new Date(at),
  article: ({ articleId }, _args, { articles }) => articles.byId.load(articleId),
  checkedAt: ({ checked }) => (checked ? new Date(checked.at) : null),
  isStale: async ({ articleId, revision, checked }, _args, { articles }) => {
    const original = await articles.byId.load(articleId)
    return original !== null && original.revision > (checked?.revision ?? revision)
  },
}
