import type { QueryResolvers } from './../../../types.generated.ts'
import { readPreferences } from '../../notification.service.ts'

export const notificationPreferences: NonNullable<QueryResolvers['notificationPreferences']> = (
  _parent,
  _args,
  { db, viewer },
) => readPreferences(db, viewer)
