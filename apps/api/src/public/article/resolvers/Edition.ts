import { listTag } from '../../../tags.ts'
import type { EditionResolvers } from '../../types.generated.ts'
import { toFilter } from '../article-filter.ts'

export const Edition: Pick<EditionResolvers, 'archive' | 'articles' | 'corrections' | '__isTypeOf'> = {
  // Asynchronous even where it refuses: in a list, GraphQL holds the errors of the other items only if none comes at once.
  articles: async (edition, { first, after, ...named }, { articles, reference }) =>
    articles.page(toFilter(reference.current(), edition.code, named), first, after ?? null),
  corrections: async (edition, { first, after }, { articles }) =>
    articles.corrections(edition.code, first, after ?? null),
  archive: (edition, _args, { articles, reference, shown }) => {
    shown.add(listTag(edition.code))
    return articles.months(edition.code, reference.current().outlet.timeZone)
  },
}
