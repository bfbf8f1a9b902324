import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { dropRequest as drop } from '../../request.service.ts'

export const dropTranslationRequest: NonNullable<MutationResolvers['dropTranslationRequest']> = (
  _parent,
  { input },
  context,
) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const request = await drop(db, viewer, readId('TranslationRequest', input.id), now)
    return { __typename: 'TranslationRequestPayload', request }
  })
}
