import type { LoadGenerator } from './children.ts'
import type { BenchDatabase } from './database.ts'
import type { Start } from './plan.ts'
import { table } from './report.ts'
import { askOpen, askSearches } from './requests.ts'
import { startBenchApi } from './servers.ts'

/** Two words at a time, by one reader and by as many as the pool for searches has connections. None is answered from memory. */
export async function measureSearch(
  databases: readonly BenchDatabase[],
  load: LoadGenerator,
  start: Start,
): Promise<string> {
  const lines: string[][] = []
  for (const { url, articles, targets } of databases) {
    const { port } = await start(startBenchApi(url, 0.001))
    const requests = askSearches(targets).map(askOpen)
    await load.run({ port, requests, connections: 2, seconds: 40 })
    for (const connections of [1, 2]) {
      const { answers, p50, p95, p99 } = await load.run({ port, requests, connections, seconds: 20 })
      const ms = [p50, p95, p99].map((value) => value.toFixed(1))
      lines.push([articles.toLocaleString('en'), connections, answers, ...ms].map(String))
    }
  }
  return table(['two words among', 'readers at a time', 'answers', 'p50 ms', 'p95 ms', 'p99 ms'], lines)
}
