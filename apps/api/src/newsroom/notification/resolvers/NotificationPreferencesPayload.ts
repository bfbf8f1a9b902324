import type { NotificationPreferencesPayloadResolvers } from './../../types.generated.ts'
export const NotificationPreferencesPayload: NotificationPreferencesPayloadResolvers = {}
