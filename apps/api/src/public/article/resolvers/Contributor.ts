import { contributorTag } from '../../../tags.ts'
import type { ContributorResolvers } from '../../types.generated.ts'
import { toFilter, toRole } from '../article-filter.ts'

export const Contributor: Pick<ContributorResolvers, 'articles' | 'work' | '__isTypeOf'> = {
  articles: async (contributor, { edition, first, after, role }, { articles, reference }) => {
    const filter = toFilter(reference.current(), edition, {})
    return articles.page({ ...filter, contributorId: contributor.id, role: toRole(role) }, first, after ?? null)
  },
  work: async (contributor, _args, { articles, reference, shown }) => {
    const { editions } = reference.current()
    shown.add(...editions.map(({ code }) => contributorTag(contributor.id, code)))
    const counts = await articles.rolesOf(contributor.id)
    return editions.flatMap(({ code }) => counts.filter(({ edition }) => edition === code))
  },
}
