import { createPool } from '@dateline/db'
import type { FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Newsroom } from './http/newsroom/newsroom.ts'
import { newsroomStatementMs } from './limits/limits.ts'
import type { Renditions } from './media/renditions.ts'
import type { Storage } from './media/storage.ts'
import { processAllUploads } from './newsroom/upload/process-upload.service.ts'
import { createNewsroomSchema } from './newsroom-schema.ts'
import type { startTelemetry } from './telemetry/telemetry.ts'
import { anonymous, type Viewer } from './viewer.ts'

export type NewsroomOptions = {
  /** Of the database, as the role that owns `newsroom`. */
  url: string
  host?: string | undefined
  origins?: readonly string[]
  identify?: (db: Newsroom['db'], request: FastifyRequest) => Promise<Viewer>
}

const poolSize = 8

/** Opens what the newsroom's graph stands on. */
export function openNewsroom(
  { url, host, origins = [], identify = async () => anonymous }: NewsroomOptions,
  media: { storage: Storage; renditions: Renditions },
  telemetry: Pick<Awaited<ReturnType<typeof startTelemetry>>, 'watchesOf'>,
  log: Logger,
): { server: Newsroom; close: () => Promise<void> } {
  const pool = createPool(url, {
    max: poolSize,
    name: 'newsroom',
    statementTimeoutMs: newsroomStatementMs,
    watches: telemetry.watchesOf('newsroom', poolSize),
  })
  const server: Newsroom = {
    schema: createNewsroomSchema(),
    db: pool.db,
    ...media,
    identify: (request) => identify(pool.db, request),
    host: host ?? null,
    origins,
    log,
  }
  processAllUploads(pool.db, media.storage, new Date()).catch((error) => {
    log.error({ err: error }, 'uploads that were cut off could not be finished; the next start tries again')
  })
  return { server, close: pool.close }
}
