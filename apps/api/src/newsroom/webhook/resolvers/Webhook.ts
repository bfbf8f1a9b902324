import { toGlobalId } from '../../../ids.ts'
import { checkPageSize } from '../../../pagination.ts'
import { readId } from '../../read-id.ts'
import type { WebhookResolvers } from './../../types.generated.ts'
import { listDeliveries } from '../webhook.store.ts'
import { eventName } from '../words.ts'

export const Webhook: WebhookResolvers = {
  id: ({ id }) => toGlobalId('Webhook', id),
  events: ({ events }) => events.map(eventName),
  formerSecretUntil: ({ formerUntil }, _args, { now }) => (formerUntil && formerUntil > now ? formerUntil : null),
  deliveries: ({ id }, { first, before }, { db }) =>
    listDeliveries(db, {
      endpointId: id,
      before: before == null ? null : readId('WebhookDelivery', before),
      limit: checkPageSize(first),
    }),
}
