import type { SectionResolvers } from '../../types.generated.ts'
import { toKind } from '../article-filter.ts'

export const Section: Pick<SectionResolvers, 'articles' | '__isTypeOf'> = {
  articles: (section, { first, after, kind }, { articles }) =>
    articles.page({ edition: section.editionCode, sectionId: section.id, kind: toKind(kind) }, first, after ?? null),
}
