import type { ContributorResolvers } from '../../types.generated.ts'
import { toFilter, toRole } from '../article-filter.ts'

export const Contributor: Pick<ContributorResolvers, 'articles' | '__isTypeOf'> = {
  articles: async (contributor, { edition, first, after, role }, { articles, reference }) => {
    const filter = toFilter(reference.current(), edition, {})
    return articles.page({ ...filter, contributorId: contributor.id, role: toRole(role) }, first, after ?? null)
  },
}
