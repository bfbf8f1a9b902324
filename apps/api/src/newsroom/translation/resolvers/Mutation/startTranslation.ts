import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { startTranslation as start } from '../../translation.service.ts'

export const startTranslation: NonNullable<MutationResolvers['startTranslation']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const { revision, edition, isFilled = false } = input
    const asked = { originalId: readId('Article', input.original), revision, edition, isFilled }
    return { __typename: 'TranslationPayload', article: await start(db, viewer, asked, now) }
  })
}
