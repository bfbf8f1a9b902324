import type { WebhookEvent } from '@dateline/db'

type Named<Event extends string> = Event extends `${infer Of}.${infer What}`
  ? `${Uppercase<Of>}_${Uppercase<What>}`
  : never
type EventName = Named<WebhookEvent>

/** An event as the graph spells it, and back. */
export const eventName = (event: WebhookEvent) => event.replace('.', '_').toUpperCase() as EventName
export const eventOf = (name: EventName) => name.toLowerCase().replace('_', '.') as WebhookEvent
