import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { changeNote as change } from '../../note.service.ts'

export const changeNote: NonNullable<MutationResolvers['changeNote']> = (_parent, { input }, { db, viewer, now }) =>
  orInputError(async () => {
    const mentions = (input.mentions ?? []).map((id) => readId('Member', id))
    const said = { id: readId('Note', input.note), text: input.text, mentions }
    return { __typename: 'NotePayload', thread: await change(db, viewer, said, now) }
  })
