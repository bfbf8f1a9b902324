import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPool } from '@dateline/db'
import { createPublished } from '../testkit/factories.ts'
import type { Server } from './children.ts'
import { cpuOfProcess } from './cpu.ts'
import type { SubscribersJob, SubscribersResult } from './servers/subscribers.ts'

const query =
  'subscription { published(edition: "de") { __typename ... on ArticlePublished { article { id headline path publishedAt byline } } } }'
const path = `/graphql?${new URLSearchParams({ query })}`

/** Publishes before so many who follow an edition, and says what it took and when it came. */
export async function measureSubscribers(
  api: Server,
  databaseUrl: string,
  { subscribers, events }: { subscribers: number; events: number },
): Promise<string> {
  const child = fork(join(import.meta.dirname, 'servers/subscribers.ts'), [], { env: {}, execArgv: [] })
  const pool = createPool(databaseUrl, { max: 1, name: 'bench' })
  try {
    const cpuAtStart = await cpuOfProcess(api.child)
    child.send({ port: api.port, path, subscribers } satisfies SubscribersJob)
    await once(child, 'message')
    const cpuBefore = await cpuOfProcess(api.child)
    const published: number[] = []
    for (let event = 0; event < events; event += 1) {
      await createPublished(pool.db, { headline: `Event ${event}` })
      published.push(performance.timeOrigin + performance.now())
      await sleep(500)
    }
    await sleep(2000)
    const cpu = (await cpuOfProcess(api.child)) - cpuBefore
    child.send('tell')
    const [{ heard, cut }] = (await once(child, 'message')) as [SubscribersResult]
    const delays = heard.map(([event, at]) => at - (published[event] ?? 0)).sort((a, b) => a - b)
    const percentile = (share: number) => Math.round(delays[Math.floor(delays.length * share)] ?? 0)
    return [
      `${subscribers} subscribers in one process, ${events} articles published: ${heard.length} of ${subscribers * events} events delivered, ${cut} subscribers cut.`,
      `From commit to reader: p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, last ${percentile(0.9999)} ms.`,
      `CPU time of the api: ${(cpu / heard.length).toFixed(1)} us for each delivery, ${Math.round((cpuBefore - cpuAtStart) / subscribers)} us for each subscriber who comes.`,
    ].join('\n')
  } finally {
    child.kill()
    await pool.close()
  }
}
