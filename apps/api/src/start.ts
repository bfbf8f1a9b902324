import { createPool, publicRole } from '@dateline/db'
import { createEdge, createEventStream, type OpenStreamsOptions } from '@dateline/edge'
import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { followPublishing } from './events.ts'
import type { Documents } from './http/documents.ts'
import { createSubscriptions } from './http/subscriptions.ts'
import { createRenditions } from './media/renditions.ts'
import { listLiveAssetsByIds } from './public/asset/asset.store.ts'
import { addReads } from './public/audience/audience.store.ts'
import { createMostRead } from './public/audience/most-read.ts'
import { createReadCounter } from './public/audience/read-counter.ts'
import { createFeeds } from './public/feed/feeds.ts'
import { listWithdrawn } from './public/reference/reference.store.ts'
import { createReference } from './public/reference/reference.ts'
import { createSchema } from './schema.ts'
import { createServer } from './server.ts'

/** How long a statement of the public graph may take. */
const statementTimeoutMs = 5000

export type StartOptions = {
  publicUrl: string
  documents: Documents
  host: string
  port: number
  cacheBytes: number
  /** Where pictures lie. */
  mediaDir: string
  log: Logger
  subscriptions?: OpenStreamsOptions
  counting?: { writeEveryMs?: number }
}
export type Api = { url: string; close: () => Promise<void> }

/** Opens the pools, follows what is published, and listens. */
export async function startApi(options: StartOptions): Promise<Api> {
  const { publicUrl, documents, host, port, cacheBytes, mediaDir, log, subscriptions, counting } = options
  const reads = createPool(publicUrl, { max: 8, name: 'reads', role: publicRole, statementTimeoutMs })
  const slow = createPool(publicUrl, { max: 2, name: 'slow reads', role: publicRole, statementTimeoutMs })
  const reference = await createReference(reads.db)
  const edge = createEdge({ maxBytes: cacheBytes, compress: true })
  const stream = createEventStream()
  const withdrawn = () => listWithdrawn(reads.db)
  const feeds = createFeeds(reads.db)
  const reading = { reads: reads.db, slow: slow.db, reference, feeds, mostRead: createMostRead(slow.db) }
  const counter = createReadCounter({ write: (counts) => addReads(slow.db, counts), log, ...counting })
  const schema = createSchema()
  const followers = [stream, feeds]
  const events = await followPublishing(publicUrl, { reference, listWithdrawn: withdrawn, edge, followers, log })
  const server = await createServer({
    schema,
    reading,
    counter,
    subscriptions: createSubscriptions({ schema, reading, ...subscriptions }),
    documents,
    edge,
    stream,
    media: {
      findAsset: async (id) => (await listLiveAssetsByIds(reads.db, [id]))[0] ?? null,
      renditions: createRenditions(mediaDir),
    },
    listWithdrawn: withdrawn,
    log,
    checkReady: async () => {
      await reads.db.execute(sql`select 1`)
      return events.isListening() ? null : 'not listening for what is published'
    },
  })
  const close = async () => {
    await server.close()
    await counter.close()
    await Promise.all([events.close(), reads.close(), slow.close()])
  }
  try {
    return { url: await server.listen({ host, port }), close }
  } catch (error) {
    await close()
    throw error
  }
}
