import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { updateTranslation as update } from '../../translation.service.ts'

export const updateTranslation: NonNullable<MutationResolvers['updateTranslation']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const { sourceRevision, baseRevision } = input
    const asked = { id: readId('Article', input.article), sourceRevision, baseRevision }
    return { __typename: 'TranslationPayload', article: await update(db, viewer, asked, now) }
  })
}
