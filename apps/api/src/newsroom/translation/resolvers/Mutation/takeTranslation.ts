import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { takeTranslation as take } from '../../request.service.ts'

export const takeTranslation: NonNullable<MutationResolvers['takeTranslation']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const request = await take(db, viewer, readId('TranslationRequest', input.id), now)
    return { __typename: 'TranslationRequestPayload', request }
  })
}
