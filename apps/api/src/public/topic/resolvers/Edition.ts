import { pageByName } from '../../../pagination.ts'
import { hasWords } from '../../has-word.ts'
import type { EditionResolvers } from '../../types.generated.ts'

export const Edition: Pick<EditionResolvers, 'topic' | 'topics' | '__isTypeOf'> = {
  topics: async (edition, { first, after, kind, query }, { articles, reference }) => {
    const isMeant = hasWords(query ?? '')
    const withArticles = await articles.topicsOf(edition.code)
    const found = reference
      .current()
      .topicsOf(edition.code)
      .filter((topic) => withArticles.has(topic.id))
      .filter((topic) => kind == null || topic.kind === kind.toLowerCase())
      .filter((topic) => query == null || isMeant([topic.name, ...topic.aliases]))
    return pageByName(found, first, after, new Intl.Collator(edition.code).compare)
  },
  topic: (edition, { slug }, { reference, shown }) => {
    const found = reference.current().topicBySlug(slug, edition.code)
    if (!found) shown.nothing()
    return found
  },
}
