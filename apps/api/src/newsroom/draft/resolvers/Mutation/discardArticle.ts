import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { discardArticle as discard } from '../../discard-article.service.ts'

export const discardArticle: NonNullable<MutationResolvers['discardArticle']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const asked = { id: readId('Article', input.article), baseRevision: input.baseRevision }
    return { __typename: 'DraftPayload', article: await discard(db, viewer, asked, now) }
  })
}
