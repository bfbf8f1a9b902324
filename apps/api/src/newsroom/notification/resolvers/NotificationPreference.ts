import type { NotificationPreferenceResolvers } from './../../types.generated.ts'
import { channelName, kindName } from '../names.ts'

export const NotificationPreference: NotificationPreferenceResolvers = {
  channel: ({ channel }) => channelName(channel),
  kind: ({ kind }) => kindName(kind),
}
