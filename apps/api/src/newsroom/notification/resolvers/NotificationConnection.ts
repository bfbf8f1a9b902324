import { pageInfoOf, toCursor } from '../../../pagination.ts'
import type { NotificationConnectionResolvers } from './../../types.generated.ts'
import { countUnread } from '../notification.store.ts'

export const NotificationConnection: NotificationConnectionResolvers = {
  nodes: ({ rows }) => rows,
  unread: ({ memberId }, _args, { db }) => (memberId === null ? 0 : countUnread(db, memberId)),
  pageInfo: ({ rows, hasNextPage }) =>
    pageInfoOf(rows, hasNextPage, ({ notification: { at, id } }) => toCursor({ publishedAt: at, id })),
}
