import { pageInfoOf, toCursor } from '../../../pagination.ts'
import type { MentionConnectionResolvers } from './../../types.generated.ts'
import { countUnseen } from '../note.store.ts'

export const MentionConnection: MentionConnectionResolvers = {
  nodes: ({ rows }) => rows,
  unseen: ({ memberId }, _args, { db }) => (memberId === null ? 0 : countUnseen(db, memberId)),
  pageInfo: ({ rows, hasNextPage }) =>
    pageInfoOf(rows, hasNextPage, ({ note }) => toCursor({ publishedAt: note.createdAt, id: note.id })),
}
