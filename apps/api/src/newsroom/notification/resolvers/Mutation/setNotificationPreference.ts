import type { MutationResolvers } from './../../../types.generated.ts'
import { channelOf, kindOf } from '../../names.ts'
import { setPreference } from '../../notification.service.ts'

export const setNotificationPreference: NonNullable<MutationResolvers['setNotificationPreference']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const preference = { kind: kindOf(input.kind), channel: channelOf(input.channel) }
  return { preferences: await setPreference(db, viewer, preference, now) }
}
