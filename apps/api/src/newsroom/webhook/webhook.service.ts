import { randomUUID } from 'node:crypto'
import type { Database, WebhookEvent } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { type Outgoing, refuseAddress } from '../../outgoing.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { addDelivery } from '../../publishing/webhooks.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { makeSecret, seal } from './sign.rules.ts'
import {
  type DeliveryRow,
  type EndpointRow,
  findDelivery,
  insertEndpoint,
  lockEndpoint,
  setDeliveryState,
  updateEndpoint,
} from './webhook.store.ts'

export type EndpointInput = { name: string; url: string; events: readonly WebhookEvent[] }
/** The secret is shown this once. */
export type Added = { ok: true; endpoint: EndpointRow; secret: string } | { ok: false; message: string }

/** Has another system told of what happens. */
export async function addWebhook(
  db: Database,
  viewer: Viewer,
  { name, url, events }: EndpointInput,
  { secret: key, outgoing }: { secret: string; outgoing: Outgoing },
  now: Date,
): Promise<Added> {
  authorise(viewer, 'webhook.manage')
  const called = name.trim()
  if (called === '' || called.length > 120) return { ok: false, message: 'Name it, in 1 to 120 characters.' }
  if (events.length === 0) return { ok: false, message: 'Choose at least one event.' }
  const refusal = url.length > 1000 ? 'The address is too long.' : refuseAddress(url, outgoing)
  if (refusal !== null) return { ok: false, message: refusal }
  return db.transaction(async (tx) => {
    const [id, secret] = [randomUUID(), makeSecret()]
    const endpoint = await insertEndpoint(tx, {
      ...{ id, name: called, url, sealedSecret: seal(secret, key, id), events: [...new Set(events)] },
      ...{ createdBy: actorOf(viewer), createdAt: now },
    })
    const after = { name: called, url, events }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'add webhook', detail: { endpoint: id }, after })
    return { ok: true, endpoint, secret }
  })
}

/** Sends nothing there any more. What is waiting is not sent either. */
export async function disableWebhook(db: Database, viewer: Viewer, id: string, now: Date): Promise<EndpointRow> {
  authorise(viewer, 'webhook.manage')
  return db.transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, id)
    if (!endpoint) throw new AppError('NOT_FOUND', 'There is no such webhook.')
    if (endpoint.disabledAt) return endpoint
    await updateEndpoint(tx, id, { disabledAt: now })
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'disable webhook', detail: { endpoint: id } })
    return { ...endpoint, disabledAt: now }
  })
}

/** Sends an event again, with the same id: a receiver that had it knows that. */
export async function redeliver(db: Database, viewer: Viewer, deliveryId: string, now: Date): Promise<DeliveryRow> {
  authorise(viewer, 'webhook.manage')
  return db.transaction(async (tx) => {
    const found = await findDelivery(tx, deliveryId)
    if (!found) throw new AppError('NOT_FOUND', 'There is no such delivery.')
    if (found.endpoint.disabledAt) throw new AppError('CONFLICT', 'Nothing is sent to this webhook any more.')
    await setDeliveryState(tx, deliveryId, 'waiting')
    await addDelivery(tx, deliveryId)
    const detail = { endpoint: found.endpoint.id, delivery: deliveryId }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'send again', detail })
    return { ...found.delivery, state: 'waiting' }
  })
}
