import type { LoadGenerator } from './children.ts'
import type { BenchDatabase } from './database.ts'
import type { Start } from './plan.ts'
import { askOpen, askSearches } from './requests.ts'
import { startBenchApi } from './servers.ts'

/** Two words at a time, by as many readers as the pool for searches has connections. None is answered from memory. */
export async function measureSearch(
  databases: readonly BenchDatabase[],
  load: LoadGenerator,
  start: Start,
): Promise<string> {
  const lines: string[] = []
  for (const { url, articles, targets } of databases) {
    const { port } = await start(startBenchApi(url, 0.001))
    const requests = askSearches(targets).map(askOpen)
    await load.run({ port, requests, connections: 2, seconds: 10 })
    const { answers, p50, p95, p99 } = await load.run({ port, requests, connections: 2, seconds: 20 })
    const ms = (value: number) => `${value.toFixed(1)} ms`
    lines.push(
      `Search for two words among ${articles.toLocaleString('en')} articles, two readers at a time, ${answers} answers: p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}.`,
    )
  }
  return lines.join('\n')
}
