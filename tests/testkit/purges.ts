import { eventChannel, readEvent } from '@dateline/api/events'
import { listen } from '@dateline/db'
import type { Purge } from '@dateline/edge'
import { sql } from 'drizzle-orm'
import type { TestDatabase } from './database.ts'
import { until } from './until.ts'

export type PurgeRecorder = {
  /** What was announced since the last call, in order. */
  take: () => Promise<Purge[]>
  /** The bytes of what was taken last. */
  sizes: () => number[]
  close: () => Promise<void>
}

/** Listens to what publishing announces, as the api does. */
export async function recordPurges({ url, db }: Pick<TestDatabase, 'url' | 'db'>): Promise<PurgeRecorder> {
  let heard: string[] = []
  let sizes: number[] = []
  let markers = 0
  const listener = await listen(url, eventChannel, {
    onListening: () => {},
    onCut: () => {},
    onMessage: (payload) => heard.push(payload),
  })
  return {
    // Notifications come in the order of commits: when the marker is here, so is all that was sent before it.
    async take() {
      markers += 1
      const marker = JSON.stringify({ changed: [`marker:${markers}`], withdrawn: [] })
      await db.execute(sql`select pg_notify(${eventChannel}, ${marker})`)
      await until('the marker is heard', () => heard.includes(marker))
      const payloads = heard.slice(0, heard.indexOf(marker))
      heard = heard.slice(payloads.length + 1)
      sizes = payloads.map((payload) => Buffer.byteLength(payload))
      return payloads.map(readEvent)
    },
    sizes: () => sizes,
    close: listener.close,
  }
}
