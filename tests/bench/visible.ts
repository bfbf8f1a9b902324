import { setTimeout as sleep } from 'node:timers/promises'
import { createPool } from '@dateline/db'
import { createPublished } from '../testkit/factories.ts'
import type { Server } from './children.ts'
import type { BenchDatabase } from './database.ts'
import type { Start } from './plan.ts'
import { fetchRaw } from './raw.ts'
import { documentPath } from './requests.ts'
import { startBenchApi, startBenchSite } from './servers.ts'

/** Of the first ones the code is still being compiled. */
const uncounted = 20

/** Publishes before two api processes that have the list of the newest in memory, and asks both until they show it. */
export async function measureVisible(database: BenchDatabase, start: Start): Promise<string> {
  const servers = [await start(startBenchApi(database.url, 64)), await start(startBenchApi(database.url, 64))]
  const path = documentPath('StatusPage', { edition: 'de' })
  const figures = await publishBefore(servers, path, database, 300)
  return `From commit to being shown by two api processes that had the old list in memory, 300 times: ${figures}`
}

/** The same before two sites that follow one api: on the page for what isn't there, which lists the newest. */
export async function measureVisibleOnSites(database: BenchDatabase, start: Start): Promise<string> {
  const api = await start(startBenchApi(database.url, 64))
  const sites = [await start(startBenchSite(api)), await start(startBenchSite(api))].filter((site) => site !== null)
  if (sites.length < 2) return 'The site is not built (pnpm build), so nothing is published before it.'
  const figures = await publishBefore(sites, '/de/nothing-here', database, 150)
  return `From commit to being shown by two site processes that follow one api, 150 times: ${figures}`
}

async function publishBefore(
  servers: readonly Server[],
  path: string,
  { url }: BenchDatabase,
  changes: number,
): Promise<string> {
  const pool = createPool(url, { max: 1, name: 'bench' })
  const until = async (port: number, headline: string) => {
    for (;;) {
      const { body } = await fetchRaw(port, path, 'identity')
      if (Buffer.from(body, 'base64').includes(headline)) return performance.now()
    }
  }
  try {
    const delays: number[] = []
    for (let change = 0; change < changes + uncounted; change += 1) {
      const headline = `Change ${change} of ${Date.now()}`
      await Promise.all(servers.map(({ port }) => fetchRaw(port, path, 'identity')))
      await createPublished(pool.db, { headline })
      const committedAt = performance.now()
      const seenAt = await Promise.all(servers.map(({ port }) => until(port, headline)))
      if (change >= uncounted) delays.push(...seenAt.map((at) => at - committedAt))
      await sleep(20)
    }
    delays.sort((a, b) => a - b)
    const percentile = (share: number) => (delays[Math.floor(delays.length * share)] ?? 0).toFixed(1)
    return `p50 ${percentile(0.5)} ms, p99 ${percentile(0.99)} ms, longest ${percentile(0.9999)} ms.`
  } finally {
    await pool.close()
  }
}
