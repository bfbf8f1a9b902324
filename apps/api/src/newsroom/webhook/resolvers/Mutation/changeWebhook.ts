import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { changeWebhook as change } from '../../webhook.service.ts'
import { eventOf } from '../../words.ts'

export const changeWebhook: NonNullable<MutationResolvers['changeWebhook']> = async (
  _parent,
  { input: { id, name, url, events } },
  { db, viewer, now, webhooks },
) => {
  const changes = {
    ...(name != null && { name }),
    ...(url != null && { url }),
    ...(events && { events: events.map(eventOf) }),
  }
  const result = await change(db, viewer, readId('Webhook', id), changes, webhooks, now)
  return result.ok
    ? { __typename: 'ChangeWebhookSuccess', webhook: result.endpoint }
    : { __typename: 'WebhookInputError', message: result.message }
}
