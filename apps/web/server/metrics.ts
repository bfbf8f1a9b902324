import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { type MetricSources, observeSources } from './metric-sources.ts'

/** What is counted while readers are answered. */
export type Metrics = {
  /** `cache` as in `Cache-Status`, or `none`. */
  noteAnswer: (status: number, cache: string) => void
  noteRender: (kind: string, ms: number) => void
  observe: (sources: MetricSources) => void
  close: () => Promise<void>
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * Figures for Prometheus, on a port of their own: whoever reaches the site does not reach them. No label has a value that
 * a reader chooses.
 */
export async function serveMetrics({ host, port }: { host: string; port: number }): Promise<Metrics & { url: string }> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const server = createServer(async (req, res) => {
    if (req.method !== 'GET' || req.url !== '/metrics') return res.writeHead(404).end()
    res.writeHead(200, { 'Content-Type': registry.contentType }).end(await registry.metrics())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const address = server.address() as AddressInfo
  return {
    ...createMetrics(registry),
    url: `http://${host}:${address.port}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function createMetrics(registry: Registry): Omit<Metrics, 'close'> {
  // An answer from memory takes some microseconds: it is counted in a map, and the map is read when somebody asks.
  const answers = new Map<string, Map<number, number>>()
  new Counter({
    name: 'dateline_requests_total',
    help: 'Answers, by status and what the cache did; "none" where it had no part.',
    labelNames: ['status', 'cache'] as const,
    registers: [registry],
    collect() {
      this.reset()
      for (const [cache, counts] of answers) for (const [status, count] of counts) this.inc({ status, cache }, count)
    },
  })
  const renderSeconds = new Histogram({
    name: 'dateline_render_seconds',
    help: 'How long it took to make a page, the wait for the api included, by kind of page.',
    labelNames: ['kind'] as const,
    buckets: seconds,
    registers: [registry],
  })
  return {
    noteAnswer(status, cache) {
      const counts = answers.get(cache) ?? new Map<number, number>()
      counts.set(status, (counts.get(status) ?? 0) + 1)
      answers.set(cache, counts)
    },
    noteRender: (kind, ms) => renderSeconds.observe({ kind }, ms / 1000),
    observe: (sources) => observeSources(registry, sources),
  }
}
