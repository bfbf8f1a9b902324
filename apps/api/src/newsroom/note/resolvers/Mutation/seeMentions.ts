import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { seeMentions as see } from '../../note.service.ts'

export const seeMentions: NonNullable<MutationResolvers['seeMentions']> = async (_parent, { input }, context) => {
  const { db, viewer, now } = context
  const ids = input.notes.map((id) => readId('Note', id))
  return { unseen: await see(db, viewer, ids, now) }
}
