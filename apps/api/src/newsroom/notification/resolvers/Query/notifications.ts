import { fromCursor, start } from '../../../../pagination.ts'
import type { QueryResolvers } from './../../../types.generated.ts'
import { pageNotifications } from '../../notification.service.ts'

export const notifications: NonNullable<QueryResolvers['notifications']> = (
  _parent,
  { first, after, isRead = null },
  { db, viewer },
) => pageNotifications(db, viewer, { first, before: after == null ? start : fromCursor(after), isRead })
