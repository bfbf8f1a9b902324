import type { WebhookDeliveryState } from '@dateline/db'
import { toGlobalId } from '../../../ids.ts'
import type { WebhookDeliveryResolvers } from './../../types.generated.ts'
import { listAttempts } from '../webhook.store.ts'
import { eventName } from '../words.ts'

export const WebhookDelivery: WebhookDeliveryResolvers = {
  id: ({ id }) => toGlobalId('WebhookDelivery', id),
  event: ({ event }) => eventName(event),
  body: ({ payload }) => JSON.stringify(payload),
  state: ({ state }) => state.toUpperCase() as Uppercase<WebhookDeliveryState>,
  attempts: ({ id }, _args, { db }) => listAttempts(db, id),
}
