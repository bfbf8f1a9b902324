import { type Database, type WebhookEvent, webhookDelivery, webhookEndpoint } from '@dateline/db'
import { and, arrayContains, isNull } from 'drizzle-orm'
import { toGlobalId } from '../ids.ts'
import { addJob } from './jobs.store.ts'
import type { LiveArticle } from './live.store.ts'

/** A delivery is tried for about half a day, at growing distances. */
const attempts = 12

/**
 * Puts an event in the post for every endpoint that wants it. It is sent once the transaction is committed. It says what
 * readers see too, and nothing else.
 */
export async function announceToWebhooks(
  tx: Database,
  event: WebhookEvent,
  article: LiveArticle,
  now: Date,
): Promise<void> {
  const wanted = and(isNull(webhookEndpoint.disabledAt), arrayContains(webhookEndpoint.events, [event]))
  const endpoints = await tx.select({ id: webhookEndpoint.id }).from(webhookEndpoint).where(wanted)
  if (endpoints.length === 0) return
  const payload = { type: event, timestamp: now.toISOString(), data: dataOf(article) }
  const deliveries = await tx
    .insert(webhookDelivery)
    .values(endpoints.map(({ id }) => ({ endpointId: id, event, payload, createdAt: now })))
    .returning({ id: webhookDelivery.id })
  for (const { id } of deliveries) await addDelivery(tx, id)
}

export async function addDelivery(tx: Database, deliveryId: string): Promise<void> {
  await addJob(tx, 'deliver_webhook', { deliveryId }, { key: `deliver ${deliveryId}`, maxAttempts: attempts })
}

const dataOf = ({ id, storyId, editionCode, path, headline, publishedAt, modifiedAt, corrections }: LiveArticle) => ({
  id: toGlobalId('Article', id),
  storyId: toGlobalId('Story', storyId),
  edition: editionCode,
  path,
  headline,
  publishedAt: publishedAt.toISOString(),
  modifiedAt: modifiedAt.toISOString(),
  corrections: corrections.length,
})
