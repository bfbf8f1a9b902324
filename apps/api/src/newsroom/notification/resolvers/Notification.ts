import { toGlobalId } from '../../../ids.ts'
import { getThread } from '../../note/note.store.ts'
import { readDuty } from '../../roster/roster.service.ts'
import { findRequest } from '../../translation/translation.store.ts'
import type { NotificationResolvers } from './../../types.generated.ts'
import { kindName } from '../names.ts'

export const Notification: NotificationResolvers = {
  id: ({ notification }) => toGlobalId('Notification', notification.id),
  kind: ({ notification }) => kindName(notification.kind),
  at: ({ notification }) => notification.at,
  by: ({ notification }) => notification.actor,
  edition: ({ notification }) => notification.editionCode,
  thread: ({ note }, _args, { db }) => (note?.threadId ? getThread(db, note.threadId) : note),
  request: ({ notification: { requestId } }, _args, { db }) => (requestId === null ? null : findRequest(db, requestId)),
  duty: ({ notification: { monday, editionCode } }, _args, { db }) =>
    monday === null ? null : readDuty(db, { monday, edition: editionCode }),
  readAt: ({ notification }) => notification.readAt,
}
