import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { readAllNotifications as readAll } from '../../notification.service.ts'

export const readAllNotifications: NonNullable<MutationResolvers['readAllNotifications']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => ({ unread: await readAll(db, viewer, readId('Notification', input.newest), now) })
