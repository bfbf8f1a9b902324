import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { redeliver } from '../../webhook.service.ts'

export const redeliverWebhook: NonNullable<MutationResolvers['redeliverWebhook']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => ({ delivery: await redeliver(db, viewer, readId('WebhookDelivery', input.id), now) })
