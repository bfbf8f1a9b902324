import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { writeNote as write } from '../../note.service.ts'

export const writeNote: NonNullable<MutationResolvers['writeNote']> = (_parent, { input }, { db, viewer, now }) =>
  orInputError(async () => {
    const mentions = (input.mentions ?? []).map((id) => readId('Member', id))
    const place = { articleId: readId('Article', input.article), blockId: input.block ?? null }
    const thread = await write(db, viewer, { ...place, text: input.text, mentions }, now)
    return { __typename: 'NotePayload', thread }
  })
