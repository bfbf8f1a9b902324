import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { requestTranslation as request } from '../../request.service.ts'

export const requestTranslation: NonNullable<MutationResolvers['requestTranslation']> = (_parent, args, context) => {
  const { db, viewer, now } = context
  const { story, edition, note = null, dueAt = null } = args.input
  return orInputError(async () => {
    const asked = { storyId: readId('Story', story), edition, note, dueAt }
    return { __typename: 'TranslationRequestPayload', request: await request(db, viewer, asked, now) }
  })
}
