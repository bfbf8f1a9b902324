import type { Database } from '@dateline/db'
import { type Outgoing, type Sent, sendOut } from '../../outgoing.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { signedHeaders, unseal } from './sign.rules.ts'
import {
  type DeliveryRow,
  deleteDeliveries,
  type EndpointRow,
  findDelivery,
  insertAttempt,
  lockEndpoint,
  setDeliveryState,
  updateEndpoint,
} from './webhook.store.ts'

const gone = 410
/** Of what was sent, or given up. */
const keptDays = 90

/** Makes one attempt at a delivery: the job `deliver_webhook`. To throw is to be called again, until the last time. */
export async function deliverWebhook(
  db: Database,
  { secret, outgoing }: { secret: string; outgoing: Outgoing },
  deliveryId: string,
  { isLast }: { number: number; isLast: boolean },
): Promise<void> {
  const found = await findDelivery(db, deliveryId)
  // One that was given up is tried again when its job is restarted.
  if (!found || found.delivery.state === 'delivered') return
  const { delivery, endpoint } = found
  if (endpoint.disabledAt) return setDeliveryState(db, deliveryId, 'failed')

  const at = new Date()
  const answer = await send(delivery, endpoint, { secret, outgoing }, at).catch((error: unknown) => ({
    status: null,
    text: error instanceof Error ? error.message : String(error),
  }))
  const isDelivered = answer.status !== null && answer.status >= 200 && answer.status < 300
  const isGone = answer.status === gone
  await db.transaction(async (tx) => {
    await setDeliveryState(tx, deliveryId, isDelivered ? 'delivered' : isGone || isLast ? 'failed' : 'waiting')
    // Postgres keeps no NUL in a text.
    const said = answer.text.replaceAll('\0', '').slice(0, 1000)
    await insertAttempt(tx, { deliveryId, at, milliseconds: Date.now() - at.getTime(), status: answer.status, said })
    if (isGone) await disable(tx, endpoint.id, at)
    await deleteDeliveries(tx, endpoint.id, new Date(at.getTime() - keptDays * 86_400_000))
  })
  if (!isDelivered && !isGone) throw new Error(`${endpoint.name} answered ${answer.status ?? answer.text}`)
}

async function send(
  delivery: DeliveryRow,
  endpoint: EndpointRow,
  { secret, outgoing }: { secret: string; outgoing: Outgoing },
  at: Date,
): Promise<Sent> {
  const body = JSON.stringify(delivery.payload)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Dateline-Webhooks/1',
    ...signedHeaders(secretsOf(endpoint, secret, at), delivery.id, at, body),
  }
  return sendOut(endpoint.url, { headers, body }, outgoing)
}

function secretsOf({ id, sealedSecret, formerSecret, formerUntil }: EndpointRow, key: string, at: Date): string[] {
  const former = formerSecret !== null && formerUntil !== null && at < formerUntil ? [formerSecret] : []
  return [sealedSecret, ...former].map((sealed) => unseal(sealed, key, id))
}

/** The specification's way for a receiver to say that it wants nothing more. */
async function disable(tx: Database, id: string, at: Date): Promise<void> {
  const endpoint = await lockEndpoint(tx, id)
  if (!endpoint || endpoint.disabledAt) return
  await updateEndpoint(tx, id, { disabledAt: at, disabledReason: 'It answered that it is gone (410).' })
  await writeAudit(tx, { at, actor: 'operator:webhooks', action: 'disable webhook', detail: { endpoint: id } })
}
