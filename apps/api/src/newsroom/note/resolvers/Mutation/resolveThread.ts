import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { resolveThread as resolve } from '../../note.service.ts'

export const resolveThread: NonNullable<MutationResolvers['resolveThread']> = (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return orInputError(async () => {
    const asked = { id: readId('Note', input.thread), isResolved: input.isResolved }
    return { __typename: 'NotePayload', thread: await resolve(db, viewer, asked, now) }
  })
}
