import type { NotificationPage, Preference } from './notification.service.ts'
import type { Told } from './notification.store.ts'

export type NotificationMapper = Told
export type NotificationConnectionMapper = NotificationPage
export type NotificationPreferenceMapper = Preference
