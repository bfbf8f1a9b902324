import { toFilter } from '../../article/article-filter.ts'
import type { EditionResolvers } from '../../types.generated.ts'
import { searchEdition } from '../search.ts'
import { suggest } from '../suggest.ts'

export const Edition: Pick<EditionResolvers, 'search' | 'suggestions' | '__isTypeOf'> = {
  search: (edition, { query, first, after, year, ...named }, context) => {
    const { sectionId, topicId, kind } = toFilter(context.reference.current(), edition.code, named)
    return searchEdition(edition.code, { query, first, after, sectionId, topicId, kind, year }, context)
  },
  suggestions: (edition, { prefix, first }, context) => suggest(edition.code, prefix, first, context),
}
