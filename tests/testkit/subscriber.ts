import { createClient } from 'graphql-sse'
import { until } from './until.ts'

export type Subscriber<Data> = {
  /** What came, event by event. */
  events: {
    data: Data
    errors?: { message: string; extensions: { code: string } }[]
    extensions: { eventId: string }
  }[]
  /** Waits for so many events and returns the data of the last. */
  heard: (count: number) => Promise<Data>
  hasEnded: () => boolean
  stop: () => void
}

/** Follows a subscription as clients do. */
export function subscribe<Data>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  { lastEventId, headers = {} }: { lastEventId?: string; headers?: Record<string, string> } = {},
): Subscriber<Data> {
  const client = createClient({
    url: `${url}/graphql`,
    retryAttempts: 0,
    headers: { ...headers, ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }) },
  })
  const events: Subscriber<Data>['events'] = []
  let ended = false
  const end = () => {
    ended = true
  }
  client.subscribe(
    { query, variables },
    { next: (event) => events.push(event as unknown as Subscriber<Data>['events'][number]), error: end, complete: end },
  )
  return {
    events,
    async heard(count) {
      await until(`${count} events came`, () => events.length >= count)
      return events[count - 1]?.data as Data
    },
    hasEnded: () => ended,
    stop: () => client.dispose(),
  }
}
