import { createPool, type JobWorker, type Listener, listen } from '@dateline/db'
import type { Logger } from 'pino'
import type { Newsroom } from './http/newsroom/newsroom.ts'
import { startJobs } from './jobs-start.ts'
import { newsroomStatementMs } from './limits/limits.ts'
import { createMailCatcher } from './mail/catcher.ts'
import { createSmtpMailer } from './mail/smtp.ts'
import type { Renditions } from './media/renditions.ts'
import type { Storage } from './media/storage.ts'
import { createNews } from './newsroom/change/news.ts'
import { createAuth } from './newsroom/member/auth.ts'
import { createNewsroomSchema } from './newsroom-schema.ts'
import type { Outgoing } from './outgoing.ts'
import type { startTelemetry } from './telemetry/telemetry.ts'

export type NewsroomOptions = {
  /** Of the database, as the role that owns `newsroom`. */
  url: string
  /** Where members reach the newsroom, and other origins of pages of our own. */
  address: string
  origins?: readonly string[]
  host?: string | undefined
  secret: string
  /** When unset, no mail is sent; in development it is caught and shown. */
  smtp?: { url: string; from: string } | undefined
  isDevelopment?: boolean
  /** Whether webhooks may lead to this machine and its network. */
  outgoing?: Outgoing
  /** Whether this process does the newsroom's jobs. */
  doesJobs?: boolean
}

const poolSize = 8
/** On which the database tells what has changed (migration 0020). */
const changeChannel = 'newsroom'

/** Opens what the newsroom's graph stands on. */
export function openNewsroom(
  { url, address, origins = [], host, secret, smtp, isDevelopment = false, ...options }: NewsroomOptions,
  media: { storage: Storage; renditions: Renditions },
  telemetry: Pick<Awaited<ReturnType<typeof startTelemetry>>, 'watchesOf' | 'watchers'>,
  log: Logger,
): { server: Newsroom; start: () => Promise<void>; close: () => Promise<void> } {
  const pool = createPool(url, {
    max: poolSize,
    name: 'newsroom',
    statementTimeoutMs: newsroomStatementMs,
    watches: telemetry.watchesOf('newsroom', poolSize),
  })
  const webhooks = { secret, outgoing: options.outgoing ?? { allowPrivate: false } }
  const catcher = isDevelopment && !smtp ? createMailCatcher() : null
  const mailer = smtp ? createSmtpMailer(smtp.url, smtp.from) : catcher
  const news = createNews()
  const server: Newsroom = {
    schema: createNewsroomSchema(),
    db: pool.db,
    auth: createAuth({ db: pool.db, address, origins, secret, mailer, log }),
    mailer,
    catcher,
    address,
    webhooks,
    ...media,
    host: host ?? null,
    origins,
    news,
    plugins: telemetry.watchers.map(({ newsroomPlugin }) => newsroomPlugin),
    log,
  }
  let jobs: JobWorker | null = null
  let listener: Listener | null = null
  return {
    server,
    start: async () => {
      listener = await listen(url, changeChannel, { onListening: news.reset, onCut: () => {}, onMessage: news.tell })
      const mail = mailer && { mailer, address }
      if (options.doesJobs) jobs = await startJobs(url, pool.db, { ...webhooks, storage: media.storage, mail }, log)
    },
    close: async () => {
      await jobs?.close()
      await listener?.close()
      await pool.close()
    },
  }
}
