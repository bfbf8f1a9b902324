import { setTimeout as sleep } from 'node:timers/promises'
import { createPool } from '@dateline/db'
import { createPublished } from '../testkit/factories.ts'
import type { BenchDatabase } from './database.ts'
import type { Start } from './plan.ts'
import { fetchRaw } from './raw.ts'
import { documentPath } from './requests.ts'
import { startBenchApi } from './servers.ts'

const changes = 300

/** Publishes before two api processes that have the list of the newest in memory, and asks both until they show it. */
export async function measureVisible({ url }: BenchDatabase, start: Start): Promise<string> {
  const servers = [await start(startBenchApi(url, 64)), await start(startBenchApi(url, 64))]
  const pool = createPool(url, { max: 1, name: 'bench' })
  const path = documentPath('StatusPage', { edition: 'de' })
  const until = async (port: number, headline: string) => {
    for (;;) {
      const { body } = await fetchRaw(port, path, 'identity')
      if (Buffer.from(body, 'base64').includes(headline)) return performance.now()
    }
  }
  try {
    const delays: number[] = []
    for (let change = 0; change < changes; change += 1) {
      const headline = `Change ${change} of ${Date.now()}`
      await Promise.all(servers.map(({ port }) => fetchRaw(port, path, 'identity')))
      await createPublished(pool.db, { headline })
      const committedAt = performance.now()
      const seenAt = await Promise.all(servers.map(({ port }) => until(port, headline)))
      // Of the first ones the code is still being compiled.
      if (change >= 20) delays.push(...seenAt.map((at) => at - committedAt))
      await sleep(20)
    }
    delays.sort((a, b) => a - b)
    const percentile = (share: number) => (delays[Math.floor(delays.length * share)] ?? 0).toFixed(1)
    return `From commit to being shown by two api processes that had the old list in memory, ${changes} times: p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, longest ${percentile(0.9999)} ms.`
  } finally {
    await pool.close()
  }
}
