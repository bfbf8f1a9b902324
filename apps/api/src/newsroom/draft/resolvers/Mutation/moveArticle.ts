import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { moveArticle as move } from '../../move-article.service.ts'

export const moveArticle: NonNullable<MutationResolvers['moveArticle']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  const { baseRevision, story, sourceRevision = null } = input
  return orInputError(async () => {
    const id = readId('Article', input.article)
    const storyId = story == null ? null : readId('Story', story)
    const article = await move(db, viewer, { id, baseRevision, storyId, sourceRevision }, now)
    return { __typename: 'DraftPayload', article }
  })
}
