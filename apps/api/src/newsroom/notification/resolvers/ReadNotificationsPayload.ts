import type { ReadNotificationsPayloadResolvers } from './../../types.generated.ts'
export const ReadNotificationsPayload: ReadNotificationsPayloadResolvers = {}
