import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { recoverArticle as recover } from '../../discard-article.service.ts'

export const recoverArticle: NonNullable<MutationResolvers['recoverArticle']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const article = await recover(db, viewer, readId('Article', input.article), now)
    return { __typename: 'DraftPayload', article }
  })
}
