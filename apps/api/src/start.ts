import { createPool, publicRole } from '@dateline/db'
import { createEdge, createEventStream } from '@dateline/edge'
import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { createContext } from './context.ts'
import { followPublishing } from './events.ts'
import type { Documents } from './http/documents.ts'
import { createSubscriptions, type SubscriptionsOptions } from './http/subscriptions.ts'
import { checkOperation } from './limits/check-operation.ts'
import { costPerMinute, maxSubscriptionCost, operationMs, searchMs, statementMs } from './limits/limits.ts'
import { createRedisTally } from './limits/redis-tally.ts'
import { createTally } from './limits/tally.ts'
import { createRenditions } from './media/renditions.ts'
import type { Storage } from './media/storage.ts'
import { type NewsroomOptions, openNewsroom } from './newsroom-start.ts'
import { createApiKeys } from './public/api-key/api-keys.ts'
import { listLiveAssetsByIds } from './public/asset/asset.store.ts'
import { addReads } from './public/audience/audience.store.ts'
import { createMostRead } from './public/audience/most-read.ts'
import { createReadCounter } from './public/audience/read-counter.ts'
import { createFeeds } from './public/feed/feeds.ts'
import { listWithdrawn } from './public/reference/reference.store.ts'
import { createReference } from './public/reference/reference.ts'
import { createSchema } from './schema.ts'
import { type Bounds, createServer } from './server.ts'
import { startTelemetry, type TelemetryOptions } from './telemetry/telemetry.ts'

export type StartOptions = {
  publicUrl: string
  documents: Documents
  host: string
  port: number
  cacheBytes: number
  sharedSeconds?: number | undefined
  /** Where pictures lie. */
  storage: Storage
  /** Where what clients spend is counted for all processes together. */
  redisUrl?: string | undefined
  bounds?: Partial<Bounds>
  telemetry?: TelemetryOptions
  log: Logger
  subscriptions?: SubscriptionsOptions
  counting?: { writeEveryMs?: number }
  /** What the newsroom's graph needs. Without it the process serves readers alone. */
  newsroom?: NewsroomOptions | undefined
}
export type Api = { url: string; metricsUrl: string | null; close: () => Promise<void> }

/** The part of the memory for answers that open queries get. */
const openShare = 1 / 4

/** Opens the pools, follows what is published, and listens. */
export async function startApi({
  publicUrl,
  documents,
  host,
  port,
  cacheBytes,
  storage,
  log,
  ...options
}: StartOptions): Promise<Api> {
  const telemetry = await startTelemetry(options.telemetry ?? {})
  const poolOf = (name: string, max: number, statementTimeoutMs = statementMs) =>
    createPool(publicUrl, {
      max,
      name,
      role: publicRole,
      statementTimeoutMs,
      watches: telemetry.watchesOf(name, max),
    })
  const reads = poolOf('reads', 8)
  const slow = poolOf('slow reads', 2)
  const searches = poolOf('searches', 2, searchMs)
  const [reference, keys] = await Promise.all([createReference(reads.db), createApiKeys(reads.db)])
  const redis = options.redisUrl === undefined ? null : createRedisTally(options.redisUrl, log)
  const edge = createEdge({ maxBytes: cacheBytes * (1 - openShare), compress: true })
  const openEdge = createEdge({ maxBytes: cacheBytes * openShare, compress: true })
  const stream = createEventStream()
  const withdrawn = () => listWithdrawn(reads.db)
  const feeds = createFeeds(reads.db)
  const reading = {
    reads: reads.db,
    slow: slow.db,
    searches: searches.db,
    reference,
    feeds,
    mostRead: createMostRead(slow.db),
  }
  const counter = createReadCounter({ write: (counts) => addReads(slow.db, counts), log, ...options.counting })
  const schema = createSchema()
  const followers = [stream, feeds]
  const events = await followPublishing(publicUrl, {
    reference,
    keys,
    listWithdrawn: withdrawn,
    edges: [edge, openEdge],
    followers,
    log,
  })
  telemetry.observe({ edge, stream, events })
  const renditions = createRenditions(storage)
  const newsroom = options.newsroom ? openNewsroom(options.newsroom, { storage, renditions }, telemetry, log) : null
  const server = await createServer({
    schema,
    reading,
    counter,
    subscriptions: createSubscriptions({
      schema,
      check: (measured) => checkOperation(measured, maxSubscriptionCost),
      contextOf: ({ log, client }, following) =>
        createContext(reading, log, following ? { client, following } : { client: null }),
      ...options.subscriptions,
    }),
    documents,
    edge,
    openEdge,
    sharedSeconds: options.sharedSeconds ?? 0,
    stream,
    media: {
      findAsset: async (id) => (await listLiveAssetsByIds(reads.db, [id]))[0] ?? null,
      renditions,
    },
    listWithdrawn: withdrawn,
    watchers: telemetry.watchers,
    keys,
    tally: redis ?? createTally(),
    bounds: { costPerMinute, operationMs, trustedProxies: 0, ...options.bounds },
    log,
    checkReady: async () => {
      await reads.db.execute(sql`select 1`)
      return events.isListening() ? null : 'not listening for what is published'
    },
    newsroom: newsroom?.server ?? null,
  })
  const close = async () => {
    await server.close()
    await counter.close()
    await Promise.all([
      events.close(),
      reads.close(),
      slow.close(),
      searches.close(),
      redis?.close(),
      newsroom?.close(),
    ])
    await telemetry.close()
  }
  try {
    await newsroom?.start()
    return { url: await server.listen({ host, port }), metricsUrl: telemetry.metricsUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}
