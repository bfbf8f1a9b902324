import type { NotificationChannel, NotificationKind } from '@dateline/db'

/** Values as the graph spells them, and back. */
export const kindName = (kind: NotificationKind) => kind.toUpperCase() as Uppercase<NotificationKind>
export const channelName = (channel: NotificationChannel) => channel.toUpperCase() as Uppercase<NotificationChannel>
export const kindOf = (name: Uppercase<NotificationKind>) => name.toLowerCase() as NotificationKind
export const channelOf = (name: Uppercase<NotificationChannel>) => name.toLowerCase() as NotificationChannel
