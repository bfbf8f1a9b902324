import { randomUUID } from 'node:crypto'
import type { Database, WebhookEvent } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { type Outgoing, refuseAddress } from '../../outgoing.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { addDelivery } from '../../publishing/webhooks.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { isSealedWith, makeSecret, seal } from './sign.rules.ts'
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
export type Changed = { ok: true; endpoint: EndpointRow } | { ok: false; message: string }

const changeOverMs = 86_400_000

/** Has another system told of what happens. */
export async function addWebhook(
  db: Database,
  viewer: Viewer,
  input: EndpointInput,
  { secret: key, outgoing }: { secret: string; outgoing: Outgoing },
  now: Date,
): Promise<Added> {
  authorise(viewer, 'webhook.manage')
  const checked = checkInput(input, outgoing)
  if (!checked.ok) return checked
  const { values } = checked
  return db.transaction(async (tx) => {
    const [id, secret] = [randomUUID(), makeSecret()]
    const createdBy = actorOf(viewer)
    const sealedSecret = seal(secret, key, id)
    const endpoint = await insertEndpoint(tx, { id, ...values, sealedSecret, createdBy, createdAt: now })
    await note(tx, viewer, 'add webhook', id, now, { after: values })
    return { ok: true, endpoint, secret }
  })
}

/** Says anew what it is called, where it is, or what it is told of. What is waiting goes to where it is then. */
export async function changeWebhook(
  db: Database,
  viewer: Viewer,
  id: string,
  input: Partial<EndpointInput>,
  { outgoing }: { outgoing: Outgoing },
  now: Date,
): Promise<Changed> {
  authorise(viewer, 'webhook.manage')
  return db.transaction(async (tx) => {
    const endpoint = await getEndpoint(tx, id)
    const before = { name: endpoint.name, url: endpoint.url, events: endpoint.events }
    const checked = checkInput({ ...before, ...input }, outgoing)
    if (!checked.ok) return checked
    const { values } = checked
    await updateEndpoint(tx, id, values)
    await note(tx, viewer, 'change webhook', id, now, { before, after: values })
    return { ok: true, endpoint: { ...endpoint, ...values } }
  })
}

/** Sends nothing there any more. What is waiting is not sent either. */
export async function disableWebhook(db: Database, viewer: Viewer, id: string, now: Date): Promise<EndpointRow> {
  authorise(viewer, 'webhook.manage')
  return db.transaction(async (tx) => {
    const endpoint = await getEndpoint(tx, id)
    if (endpoint.disabledAt) return endpoint
    await updateEndpoint(tx, id, { disabledAt: now })
    await note(tx, viewer, 'disable webhook', id, now)
    return { ...endpoint, disabledAt: now }
  })
}

/** Tells it again of what happens from now on. */
export async function enableWebhook(db: Database, viewer: Viewer, id: string, now: Date): Promise<EndpointRow> {
  authorise(viewer, 'webhook.manage')
  return db.transaction(async (tx) => {
    const endpoint = await getEndpoint(tx, id)
    if (!endpoint.disabledAt) return endpoint
    const values = { disabledAt: null, disabledReason: null }
    await updateEndpoint(tx, id, values)
    await note(tx, viewer, 'enable webhook', id, now)
    return { ...endpoint, ...values }
  })
}

/** Gives it another secret. For a day deliveries are signed with both, so that the receiver can change over without losing one. */
export async function rotateSecret(
  db: Database,
  viewer: Viewer,
  id: string,
  { secret: key }: { secret: string },
  now: Date,
): Promise<{ endpoint: EndpointRow; secret: string }> {
  authorise(viewer, 'webhook.manage')
  return db.transaction(async (tx) => {
    const endpoint = await getEndpoint(tx, id)
    const secret = makeSecret()
    const former = isSealedWith(key, endpoint)
      ? { formerSecret: endpoint.sealedSecret, formerUntil: new Date(now.getTime() + changeOverMs) }
      : { formerSecret: null, formerUntil: null }
    const values = { sealedSecret: seal(secret, key, id), ...former }
    await updateEndpoint(tx, id, values)
    await note(tx, viewer, 'rotate secret', id, now)
    return { endpoint: { ...endpoint, ...values }, secret }
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
    await note(tx, viewer, 'send again', found.endpoint.id, now, { detail: { delivery: deliveryId } })
    return { ...found.delivery, state: 'waiting' }
  })
}

type Checked =
  | { ok: true; values: { name: string; url: string; events: WebhookEvent[] } }
  | { ok: false; message: string }

function checkInput({ name, url, events }: EndpointInput, outgoing: Outgoing): Checked {
  const called = name.trim()
  if (called === '' || called.length > 120) return { ok: false, message: 'Name it, in 1 to 120 characters.' }
  if (events.length === 0) return { ok: false, message: 'Choose at least one event.' }
  const refusal = url.length > 1000 ? 'The address is too long.' : refuseAddress(url, outgoing)
  if (refusal !== null) return { ok: false, message: refusal }
  return { ok: true, values: { name: called, url, events: [...new Set(events)] } }
}

async function getEndpoint(tx: Database, id: string): Promise<EndpointRow> {
  const endpoint = await lockEndpoint(tx, id)
  if (!endpoint) throw new AppError('NOT_FOUND', 'There is no such webhook.')
  return endpoint
}

function note(
  tx: Database,
  viewer: Viewer,
  action: string,
  endpoint: string,
  at: Date,
  { detail, ...states }: Partial<Pick<Parameters<typeof writeAudit>[1], 'detail' | 'before' | 'after'>> = {},
): Promise<void> {
  return writeAudit(tx, { at, actor: actorOf(viewer), action, detail: { endpoint, ...detail }, ...states })
}
