import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { rotateSecret } from '../../webhook.service.ts'

export const rotateWebhookSecret: NonNullable<MutationResolvers['rotateWebhookSecret']> = async (
  _parent,
  { input },
  { db, viewer, now, webhooks },
) => {
  const { endpoint, secret } = await rotateSecret(db, viewer, readId('Webhook', input.id), webhooks, now)
  return { webhook: endpoint, secret }
}
