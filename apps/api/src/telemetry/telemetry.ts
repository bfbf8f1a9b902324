import type { ApolloServerPlugin } from '@apollo/server'
import type { StatementWatch } from '@dateline/db'
import type { Edge, EventStream } from '@dateline/edge'
import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'
import type { Events } from '../events.ts'
import type { NewsroomContext } from '../newsroom-context.ts'

/** What has figures of its own. */
export type Sources = { edge: Edge; stream: EventStream; events: Pick<Events, 'isListening'> }

/** Follows the server's work. Answers from memory pass it by: they are counted where they are kept. */
export type Watcher = {
  plugin: ApolloServerPlugin<Context>
  /** The same for the graph that members use. */
  newsroomPlugin: ApolloServerPlugin<NewsroomContext>
  follow(app: FastifyInstance): void
  watchPool(name: string, size: number): StatementWatch
  observe?(sources: Sources): void
  close(): Promise<void>
}

export type TracesOptions = {
  endpoint: string
  /** The part of the traces that begin here to keep. For others, whoever began them has decided. */
  ratio?: number
  service: string
}

export type TelemetryOptions = {
  metrics?: { host: string; port: number }
  traces?: TracesOptions
}

/** What isn't asked for is not even loaded. */
export async function startTelemetry({ metrics, traces }: TelemetryOptions) {
  const tracing = traces && (await import('./tracing.ts')).startTracing(traces)
  const served = metrics && (await (await import('./metrics.ts')).serveMetrics(metrics))
  const watchers: Watcher[] = [tracing, served].filter((watcher) => watcher !== undefined)
  return {
    watchers,
    metricsUrl: served?.url ?? null,
    watchesOf: (pool: string, size: number) => watchers.map((watcher) => watcher.watchPool(pool, size)),
    observe: (sources: Sources) => {
      for (const watcher of watchers) watcher.observe?.(sources)
    },
    close: async () => {
      await Promise.all(watchers.map((watcher) => watcher.close()))
    },
  }
}
