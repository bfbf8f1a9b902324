import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { duplicateArticle as duplicate } from '../../duplicate-article.service.ts'

export const duplicateArticle: NonNullable<MutationResolvers['duplicateArticle']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const asked = { id: readId('Article', input.article), number: input.revision ?? null }
    return { __typename: 'DraftPayload', article: await duplicate(db, viewer, asked, now) }
  })
}
