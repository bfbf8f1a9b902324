import { type Database, webhookAttempt, webhookDelivery, webhookEndpoint } from '@dateline/db'
import { and, asc, desc, eq, lt, ne } from 'drizzle-orm'

export type EndpointRow = typeof webhookEndpoint.$inferSelect
export type DeliveryRow = typeof webhookDelivery.$inferSelect
export type AttemptRow = typeof webhookAttempt.$inferSelect

export function listEndpoints(db: Database): Promise<EndpointRow[]> {
  return db.select().from(webhookEndpoint).orderBy(asc(webhookEndpoint.id)).limit(200)
}

export async function insertEndpoint(tx: Database, values: typeof webhookEndpoint.$inferInsert): Promise<EndpointRow> {
  const [row] = await tx.insert(webhookEndpoint).values(values).returning()
  if (!row) throw new Error('The endpoint was not written.')
  return row
}

export async function lockEndpoint(tx: Database, id: string): Promise<EndpointRow | null> {
  return (await tx.select().from(webhookEndpoint).where(eq(webhookEndpoint.id, id)).for('update'))[0] ?? null
}

export async function updateEndpoint(tx: Database, id: string, values: Partial<EndpointRow>): Promise<void> {
  await tx.update(webhookEndpoint).set(values).where(eq(webhookEndpoint.id, id))
}

export async function findDelivery(
  db: Database,
  id: string,
): Promise<{ delivery: DeliveryRow; endpoint: EndpointRow } | null> {
  const [row] = await db
    .select({ delivery: webhookDelivery, endpoint: webhookEndpoint })
    .from(webhookDelivery)
    .innerJoin(webhookEndpoint, eq(webhookEndpoint.id, webhookDelivery.endpointId))
    .where(eq(webhookDelivery.id, id))
  return row ?? null
}

export async function setDeliveryState(tx: Database, id: string, state: DeliveryRow['state']): Promise<void> {
  await tx.update(webhookDelivery).set({ state }).where(eq(webhookDelivery.id, id))
}

/** Those of an endpoint from before an instant that are not to be sent any more. */
export async function deleteDeliveries(tx: Database, endpointId: string, before: Date): Promise<void> {
  await tx
    .delete(webhookDelivery)
    .where(
      and(
        eq(webhookDelivery.endpointId, endpointId),
        lt(webhookDelivery.createdAt, before),
        ne(webhookDelivery.state, 'waiting'),
      ),
    )
}

export async function insertAttempt(
  tx: Database,
  attempt: Omit<typeof webhookAttempt.$inferInsert, 'number'>,
): Promise<void> {
  const number = (await tx.$count(webhookAttempt, eq(webhookAttempt.deliveryId, attempt.deliveryId))) + 1
  await tx.insert(webhookAttempt).values({ ...attempt, number })
}

/** Newest first. */
export function listDeliveries(
  db: Database,
  { endpointId, before, limit }: { endpointId: string; before: string | null; limit: number },
): Promise<DeliveryRow[]> {
  return db
    .select()
    .from(webhookDelivery)
    .where(
      and(eq(webhookDelivery.endpointId, endpointId), before === null ? undefined : lt(webhookDelivery.id, before)),
    )
    .orderBy(desc(webhookDelivery.id))
    .limit(limit)
}

/** First to last. */
export function listAttempts(db: Database, deliveryId: string): Promise<AttemptRow[]> {
  return db
    .select()
    .from(webhookAttempt)
    .where(eq(webhookAttempt.deliveryId, deliveryId))
    .orderBy(asc(webhookAttempt.number))
    .limit(100)
}
