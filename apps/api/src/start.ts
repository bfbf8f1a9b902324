import { createPool, publicRole } from '@dateline/db'
import { createEdge, createEventStream } from '@dateline/edge'
import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import { followPublishing } from './events.ts'
import type { Documents } from './http/documents.ts'
import { createRenditions } from './media/renditions.ts'
import { listLiveAssetsByIds } from './public/asset/asset.store.ts'
import { listWithdrawn } from './public/reference/reference.store.ts'
import { createReference } from './public/reference/reference.ts'
import { createServer } from './server.ts'

/** How long a statement of the public graph may take. */
const statementTimeoutMs = 5000
/** And one of a search: nobody waits longer for what may be asked for otherwise. */
const searchTimeoutMs = 1500

export type StartOptions = {
  publicUrl: string
  documents: Documents
  host: string
  port: number
  cacheBytes: number
  /** Where pictures lie. */
  mediaDir: string
  log: Logger
}
export type Api = { url: string; close: () => Promise<void> }

/** Opens the pools, follows what is published, and listens. */
export async function startApi({
  publicUrl,
  documents,
  host,
  port,
  cacheBytes,
  mediaDir,
  log,
}: StartOptions): Promise<Api> {
  const reads = createPool(publicUrl, { max: 8, name: 'reads', role: publicRole, statementTimeoutMs })
  const slow = createPool(publicUrl, { max: 2, name: 'slow reads', role: publicRole, statementTimeoutMs })
  const searches = createPool(publicUrl, {
    max: 2,
    name: 'searches',
    role: publicRole,
    statementTimeoutMs: searchTimeoutMs,
  })
  const reference = await createReference(reads.db)
  const edge = createEdge({ maxBytes: cacheBytes, compress: true })
  const stream = createEventStream()
  const withdrawn = () => listWithdrawn(reads.db)
  const events = await followPublishing(publicUrl, { reference, listWithdrawn: withdrawn, edge, stream, log })
  const server = await createServer({
    reading: { reads: reads.db, slow: slow.db, searches: searches.db, reference },
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
    await Promise.all([events.close(), reads.close(), slow.close(), searches.close()])
  }
  try {
    return { url: await server.listen({ host, port }), close }
  } catch (error) {
    await close()
    throw error
  }
}
