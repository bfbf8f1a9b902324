import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { disableWebhook as disable } from '../../webhook.service.ts'

export const disableWebhook: NonNullable<MutationResolvers['disableWebhook']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => ({ webhook: await disable(db, viewer, readId('Webhook', input.id), now) })
