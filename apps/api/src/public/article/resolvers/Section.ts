import { checkPageSize } from '../../../pagination.ts'
import type { SectionResolvers } from '../../types.generated.ts'
import { toKind } from '../article-filter.ts'
import { listFrequentTopics } from '../frequent-topics.ts'

export const Section: Pick<SectionResolvers, 'articles' | 'topics' | '__isTypeOf'> = {
  articles: (section, { first, after, kind }, { articles }) =>
    articles.page({ edition: section.editionCode, sectionId: section.id, kind: toKind(kind) }, first, after ?? null),
  topics: async (section, { first }, context) => {
    const size = checkPageSize(first)
    return (await listFrequentTopics(context, { edition: section.editionCode, sectionId: section.id })).slice(0, size)
  },
}
