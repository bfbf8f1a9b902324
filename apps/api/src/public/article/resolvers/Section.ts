import type { SectionResolvers } from '../../types.generated.ts'

export const Section: Pick<SectionResolvers, 'articles' | '__isTypeOf'> = {
  articles: (section, { first, after }, { articles }) =>
    articles.page({ edition: section.editionCode, sectionId: section.id, topicId: null }, first, after ?? null),
}
