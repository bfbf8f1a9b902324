import type { MutationResolvers } from './../../../types.generated.ts'
import { addWebhook as add } from '../../webhook.service.ts'
import { eventOf } from '../../words.ts'

export const addWebhook: NonNullable<MutationResolvers['addWebhook']> = async (
  _parent,
  { input },
  { db, viewer, now, webhooks },
) => {
  const result = await add(db, viewer, { ...input, events: input.events.map(eventOf) }, webhooks, now)
  return result.ok
    ? { __typename: 'AddWebhookSuccess', webhook: result.endpoint, secret: result.secret }
    : { __typename: 'WebhookInputError', message: result.message }
}
