import { toGlobalId } from '../../../ids.ts'
import { memberOfRow } from '../../member/member-of-row.ts'
import type { NoteResolvers } from './../../types.generated.ts'

export const Note: NoteResolvers = {
  id: ({ id }) => toGlobalId('Note', id),
  at: ({ createdAt }) => createdAt,
  by: ({ createdBy }) => createdBy,
  mentions: async ({ id }, _args, { notes, members }) => {
    const ids = await notes.mentionedIn.load(id)
    return Promise.all(ids.map((memberId) => memberOfRow(memberId, members)))
  },
}
