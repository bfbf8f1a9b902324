import { createPool, publicRole } from '@dateline/db'
import { createEdge, createEventStream } from '@dateline/edge'
import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { followPublishing } from './events.ts'
import type { Documents } from './http/documents.ts'
import { listWithdrawn } from './public/reference/reference.store.ts'
import { createReference } from './public/reference/reference.ts'
import { createServer } from './server.ts'
import { startTelemetry, type TelemetryOptions } from './telemetry/telemetry.ts'

/** How long a statement of the public graph may take. */
const statementTimeoutMs = 5000

export type StartOptions = {
  publicUrl: string
  documents: Documents
  host: string
  port: number
  cacheBytes: number
  telemetry?: TelemetryOptions
  log: Logger
}
export type Api = { url: string; metricsUrl: string | null; close: () => Promise<void> }

/** Opens the pools, follows what is published, and listens. */
export async function startApi(options: StartOptions): Promise<Api> {
  const { publicUrl, documents, host, port, cacheBytes, log } = options
  const telemetry = await startTelemetry(options.telemetry ?? {})
  const poolOf = (name: string, max: number) =>
    createPool(publicUrl, { max, name, role: publicRole, statementTimeoutMs, watches: telemetry.watchesOf(name, max) })
  const reads = poolOf('reads', 8)
  const slow = poolOf('slow reads', 2)
  const reference = await createReference(reads.db)
  const edge = createEdge({ maxBytes: cacheBytes, compress: true })
  const stream = createEventStream()
  const withdrawn = () => listWithdrawn(reads.db)
  const events = await followPublishing(publicUrl, { reference, listWithdrawn: withdrawn, edge, stream, log })
  telemetry.observe({ edge, stream, events })
  const server = await createServer({
    reading: { reads: reads.db, slow: slow.db, reference },
    documents,
    edge,
    stream,
    listWithdrawn: withdrawn,
    watchers: telemetry.watchers,
    log,
    checkReady: async () => {
      await reads.db.execute(sql`select 1`)
      return events.isListening() ? null : 'not listening for what is published'
    },
  })
  const close = async () => {
    await server.close()
    await Promise.all([events.close(), reads.close(), slow.close()])
    await telemetry.close()
  }
  try {
    return { url: await server.listen({ host, port }), metricsUrl: telemetry.metricsUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}
