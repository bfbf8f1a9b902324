import type { AttemptRow, DeliveryRow, EndpointRow } from './webhook.store.ts'

export type WebhookMapper = EndpointRow
export type WebhookDeliveryMapper = DeliveryRow
export type WebhookAttemptMapper = AttemptRow
