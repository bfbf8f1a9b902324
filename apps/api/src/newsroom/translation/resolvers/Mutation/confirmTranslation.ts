import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { confirmTranslation as confirm } from '../../translation.service.ts'

export const confirmTranslation: NonNullable<MutationResolvers['confirmTranslation']> = (
  _parent,
  { input },
  context,
) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const asked = { id: readId('Article', input.article), sourceRevision: input.sourceRevision }
    return { __typename: 'TranslationPayload', article: await confirm(db, viewer, asked, now) }
  })
}
