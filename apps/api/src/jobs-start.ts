import { type Database, type JobWorker, startWorker, type Tasks } from '@dateline/db'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { Mailer } from './mail/mailer.ts'
import type { Storage } from './media/storage.ts'
import { queueDailyMails, sendDailyMail } from './newsroom/daily-mail/daily-mail.service.ts'
import { attendSchedules, publishScheduled } from './newsroom/flow/schedule.service.ts'
import { tellOfLicences } from './newsroom/notification/tell-of-licences.service.ts'
import { cleanUploads } from './newsroom/upload/clean-uploads.service.ts'
import { processUpload } from './newsroom/upload/process-upload.service.ts'
import { deliverWebhook } from './newsroom/webhook/deliver.service.ts'
import type { Outgoing } from './outgoing.ts'
import type { JobPayloads } from './publishing/jobs.store.ts'
import { settleAllAppeals, settleAppeals } from './publishing/settle-appeals.service.ts'
import { settleFront } from './publishing/settle-front.service.ts'

/** How often is looked for scheduled articles, and for appeals, that have lost their job, and for what is left of uploads. */
const attendMs = 60_000

const payloads = {
  publish_scheduled: z.object({ articleId: z.uuid() }),
  deliver_webhook: z.object({ deliveryId: z.uuid() }),
  process_upload: z.object({ uploadId: z.uuid() }),
  settle_front: z.object({ edition: z.string() }),
  settle_appeals: z.object({ edition: z.string(), at: z.iso.datetime() }),
  send_daily_mail: z.object({ memberId: z.uuid(), day: z.iso.date() }),
} satisfies { [Name in keyof JobPayloads]: z.ZodType<JobPayloads[Name]> }

/** Every job is done by one of two workers. */
type Prompt = 'publish_scheduled' | 'settle_front' | 'settle_appeals'
type TasksOf<Name extends string> = Record<Name, Tasks[string]>

export type JobsOptions = {
  secret: string
  outgoing: Outgoing
  storage: Storage
  /** Without one, no mail is sent. */
  mail?: { mailer: Mailer; address: string } | null
}

/** Every quarter of an hour, since there are zones whose hours begin then. */
const crontab = '*/15 * * * * daily_mail ?jobKey=daily_mail&max=3'

/** Does the jobs of the newsroom until it is closed. */
export async function startJobs(
  url: string,
  db: Database,
  { secret, outgoing, storage, mail = null }: JobsOptions,
  log: Pick<Logger, 'info' | 'warn' | 'error'>,
): Promise<JobWorker> {
  /** What is awaited to the second. */
  const prompt = {
    publish_scheduled: ({ payload }) => publishScheduled(db, payloads.publish_scheduled.parse(payload).articleId),
    settle_front: async ({ payload }) => {
      await settleFront(db, payloads.settle_front.parse(payload).edition, new Date())
    },
    settle_appeals: async ({ payload }) => {
      const { edition, at } = payloads.settle_appeals.parse(payload)
      // Jobs go by the clock of Postgres, which may be ahead of ours.
      await settleAppeals(db, edition, new Date(Math.max(Date.now(), Date.parse(at))))
    },
  } satisfies TasksOf<Prompt>
  /** What waits for others, or for a processor. A receiver that never answers must hold up no article. */
  const slow = {
    deliver_webhook: ({ payload, attempt, maxAttempts }) =>
      deliverWebhook(db, { secret, outgoing }, payloads.deliver_webhook.parse(payload).deliveryId, {
        number: attempt,
        isLast: attempt >= maxAttempts,
      }),
    process_upload: async ({ payload }) => {
      await processUpload(db, storage, payloads.process_upload.parse(payload).uploadId, new Date())
    },
    send_daily_mail: async ({ payload }) => {
      if (mail) await sendDailyMail(db, mail, payloads.send_daily_mail.parse(payload), new Date())
    },
    daily_mail: async () => {
      const now = new Date()
      await tellOfLicences(db, now)
      if (mail) await queueDailyMails(db, now)
    },
  } satisfies TasksOf<Exclude<keyof JobPayloads, Prompt> | 'daily_mail'>
  const attend = async () => {
    await attendSchedules(db).catch((error) =>
      log.error({ err: error }, 'scheduled articles could not be looked through'),
    )
    await settleAllAppeals(db, new Date()).catch((error) => log.error({ err: error }, 'appeals could not be settled'))
    await cleanUploads(db, storage, new Date()).catch((error) =>
      log.error({ err: error }, 'what uploads have left could not be cleared away'),
    )
  }
  await attend()
  const timer = setInterval(attend, attendMs)
  const workers = await Promise.all([startWorker(url, prompt, log), startWorker(url, slow, log, crontab)])
  return {
    close: async () => {
      clearInterval(timer)
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}
