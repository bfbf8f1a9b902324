import { index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { oneOf, webhookDeliveryStates, webhookEvents } from '../values.ts'
import { newsroom } from './schema.ts'

/** Where another system wants to be told of what happens. */
export const webhookEndpoint = newsroom.table('webhook_endpoint', {
  id: id(),
  name: text().notNull(),
  url: text().notNull(),
  /** What deliveries are signed with, encrypted with a key that is not in the database. */
  sealedSecret: text().notNull(),
  /** The one before it, with which deliveries are signed too until the receiver has had time to learn the new one. */
  formerSecret: text(),
  formerUntil: instant(),
  events: text({ enum: webhookEvents }).array().notNull(),
  createdBy: text().notNull(),
  createdAt: instant().notNull(),
  /** From then on nothing is sent there. */
  disabledAt: instant(),
  /** Why, where the other side asked for it. */
  disabledReason: text(),
})

/** One event on its way to one endpoint. */
export const webhookDelivery = newsroom.table(
  'webhook_delivery',
  {
    id: id(),
    endpointId: uuid()
      .notNull()
      .references(() => webhookEndpoint.id, { onDelete: 'cascade' }),
    event: text({ enum: webhookEvents }).notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant().notNull(),
    state: text({ enum: webhookDeliveryStates }).notNull().default('waiting'),
  },
  (table) => [
    index('webhook_delivery_by_endpoint').on(table.endpointId, table.createdAt, table.id),
    oneOf('webhook_delivery_event_is_known', table.event, webhookEvents),
    oneOf('webhook_delivery_state_is_known', table.state, webhookDeliveryStates),
  ],
)

/** What came of one attempt at a delivery. */
export const webhookAttempt = newsroom.table(
  'webhook_attempt',
  {
    id: id(),
    deliveryId: uuid()
      .notNull()
      .references(() => webhookDelivery.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    at: instant().notNull(),
    milliseconds: integer().notNull(),
    /** The status of the answer; null when there was none. */
    status: integer(),
    /** What went wrong, or the beginning of what was answered. */
    said: text().notNull(),
  },
  (table) => [unique('webhook_attempt_is_once').on(table.deliveryId, table.number)],
)
