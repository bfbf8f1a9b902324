import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { enableWebhook as enable } from '../../webhook.service.ts'

export const enableWebhook: NonNullable<MutationResolvers['enableWebhook']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => ({ webhook: await enable(db, viewer, readId('Webhook', input.id), now) })
