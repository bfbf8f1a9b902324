import { AppError } from '../../../errors.ts'
import type { EditionResolvers } from '../../types.generated.ts'

export const Edition: Pick<EditionResolvers, 'articles' | '__isTypeOf'> = {
  // Asynchronous even where it refuses: in a list, GraphQL holds the errors of the other items only if none comes at once.
  articles: async (edition, { first, after, section, topic }, { articles, reference }) => {
    const { sectionsOf, topicBySlug } = reference.current()
    const sections = sectionsOf(edition.code)
    const inSection = section == null ? null : sections.find(({ slug }) => slug === section)
    if (inSection === undefined) {
      const slugs = sections.map(({ slug }) => `"${slug}"`).join(', ')
      throw new AppError(
        'BAD_USER_INPUT',
        `The edition ${edition.code} has no section "${section}". Its sections are ${slugs}.`,
      )
    }
    const about = topic == null ? undefined : topicBySlug(topic, edition.code)
    if (about === null) {
      throw new AppError('BAD_USER_INPUT', `The edition ${edition.code} has no topic "${topic}" with public articles.`)
    }
    const filter = { edition: edition.code, sectionId: inSection?.id ?? null, topicId: about?.id ?? null }
    return articles.page(filter, first, after ?? null)
  },
}
