import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GraphQLResponse } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import { Kind } from 'graphql'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { observeSources } from './sources.ts'
import type { Watcher } from './telemetry.ts'

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/**
 * Figures for Prometheus, on a port of their own: whoever reaches the graph does not reach them. No label has a value that
 * a client chooses.
 */
export async function serveMetrics({ host, port }: { host: string; port: number }): Promise<Watcher & { url: string }> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const server = createServer(async (req, res) => {
    if (req.method !== 'GET' || req.url !== '/metrics') return res.writeHead(404).end()
    res.writeHead(200, { 'Content-Type': registry.contentType }).end(await registry.metrics())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const address = server.address() as AddressInfo
  return { ...createWatcher(registry), url: `http://${host}:${address.port}/metrics`, close }
}

function createWatcher(registry: Registry): Omit<Watcher, 'close'> {
  const registers = [registry]
  const requests = new Counter({
    name: 'dateline_requests_total',
    help: 'Requests that were not answered from memory at once, by what they asked for, status, and what the cache did.',
    labelNames: ['kind', 'status', 'cache'] as const,
    registers,
  })
  const requestSeconds = new Histogram({
    name: 'dateline_request_seconds',
    help: 'How long these requests took.',
    labelNames: ['kind'] as const,
    buckets: seconds,
    registers,
  })
  const operationSeconds = new Histogram({
    name: 'dateline_operation_seconds',
    help: 'How long operations took: trusted documents by their name, all others as "open".',
    labelNames: ['operation'] as const,
    buckets: seconds,
    registers,
  })
  const newsroomSeconds = new Histogram({
    name: 'dateline_newsroom_operation_seconds',
    help: 'How long operations of the newsroom took, by the first field that they ask for.',
    labelNames: ['field'] as const,
    buckets: seconds,
    registers,
  })
  const errors = new Counter({
    name: 'dateline_errors_total',
    help: 'Errors in the answers to operations, by code.',
    labelNames: ['code'] as const,
    registers,
  })
  const statementSeconds = new Histogram({
    name: 'dateline_sql_statement_seconds',
    help: 'How long statements took, the wait for a connection included.',
    labelNames: ['pool'] as const,
    buckets: seconds,
    registers,
  })
  const failures = new Counter({
    name: 'dateline_sql_failures_total',
    help: 'Statements that failed.',
    labelNames: ['pool'] as const,
    registers,
  })
  const underWay = new Gauge({
    name: 'dateline_sql_statements_under_way',
    help: 'Statements that are sent or wait for a connection. More than the pool has connections means that some wait.',
    labelNames: ['pool'] as const,
    registers,
  })
  const connections = new Gauge({
    name: 'dateline_sql_pool_connections_max',
    help: 'Connections that the pool may open.',
    labelNames: ['pool'] as const,
    registers,
  })
  const countErrors = (body: GraphQLResponse['body']) => {
    if (body.kind !== 'single') return
    for (const { extensions } of body.singleResult.errors ?? []) errors.inc({ code: String(extensions?.['code']) })
  }
  return {
    plugin: {
      requestDidStart: async ({ contextValue: { client } }) => {
        const startedAt = performance.now()
        return {
          willSendResponse: async ({ operationName, response: { body } }) => {
            // A client is only asked for with open queries.
            const operation = client === null ? (operationName ?? 'unnamed') : 'open'
            operationSeconds.observe({ operation }, (performance.now() - startedAt) / 1000)
            countErrors(body)
          },
        }
      },
    },
    newsroomPlugin: {
      requestDidStart: async () => {
        const startedAt = performance.now()
        // The schema knows its name. Operations are called as their authors like.
        let field = 'refused'
        return {
          didResolveOperation: async ({ operation }) => {
            const first = operation?.selectionSet.selections[0]
            field = first?.kind === Kind.FIELD ? first.name.value : 'fragment'
          },
          willSendResponse: async ({ response: { body } }) => {
            newsroomSeconds.observe({ field }, (performance.now() - startedAt) / 1000)
            countErrors(body)
          },
        }
      },
    },
    follow: (app) => {
      app.addHook('onResponse', async (request, reply) => {
        const cache = cacheOf(reply.raw.getHeader('cache-status'))
        // A subscriber stays as long as he likes.
        if (kindOf(request) !== '/events') requestSeconds.observe({ kind: kindOf(request) }, reply.elapsedTime / 1000)
        requests.inc({ kind: kindOf(request), status: reply.raw.statusCode, cache })
      })
    },
    watchPool: (pool, size) => {
      connections.set({ pool }, size)
      return () => {
        const startedAt = performance.now()
        underWay.inc({ pool })
        return (error) => {
          underWay.dec({ pool })
          statementSeconds.observe({ pool }, (performance.now() - startedAt) / 1000)
          if (error !== undefined) failures.inc({ pool })
        }
      }
    },
    observe: (sources) => observeSources(registry, sources),
  }
}

function kindOf(request: FastifyRequest): string {
  const route = request.routeOptions.url ?? 'unknown'
  if (route !== '/graphql') return route
  return request.url.includes('documentId=') ? 'document' : 'query'
}

/** By what the server writes as Cache-Status. A page that is sent whole in the end has its header set by then. */
function cacheOf(status: unknown): string {
  if (typeof status !== 'string') return 'none'
  if (status.includes('detail=stale')) return 'stale'
  if (status.includes('fwd=')) return 'miss'
  return 'hit'
}
