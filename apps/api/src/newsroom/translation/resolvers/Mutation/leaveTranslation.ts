import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { leaveTranslation as leave } from '../../request.service.ts'

export const leaveTranslation: NonNullable<MutationResolvers['leaveTranslation']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const request = await leave(db, viewer, readId('TranslationRequest', input.id), now)
    return { __typename: 'TranslationRequestPayload', request }
  })
}
