import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { answerNote as answer } from '../../note.service.ts'

export const answerNote: NonNullable<MutationResolvers['answerNote']> = (_parent, { input }, { db, viewer, now }) =>
  orInputError(async () => {
    const mentions = (input.mentions ?? []).map((id) => readId('Member', id))
    const said = { threadId: readId('Note', input.thread), text: input.text, mentions }
    return { __typename: 'NotePayload', thread: await answer(db, viewer, said, now) }
  })
