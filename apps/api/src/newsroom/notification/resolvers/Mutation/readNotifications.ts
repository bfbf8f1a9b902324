import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { readNotifications as read } from '../../notification.service.ts'

export const readNotifications: NonNullable<MutationResolvers['readNotifications']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const ids = input.notifications.map((id) => readId('Notification', id))
  return { unread: await read(db, viewer, ids, now) }
}
