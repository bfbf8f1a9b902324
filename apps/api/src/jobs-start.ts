import { type Database, type JobWorker, startWorker, type Tasks } from '@dateline/db'
import type { Logger } from 'pino'
import { z } from 'zod'
import { attendSchedules, publishScheduled } from './newsroom/flow/schedule.service.ts'
import { deliverWebhook } from './newsroom/webhook/deliver.service.ts'
import type { Outgoing } from './outgoing.ts'
import type { JobPayloads } from './publishing/jobs.store.ts'

/** How often is looked for scheduled articles that have lost their job. */
const attendMs = 60_000

const payloads = {
  publish_scheduled: z.object({ articleId: z.uuid() }),
  deliver_webhook: z.object({ deliveryId: z.uuid() }),
} satisfies { [Name in keyof JobPayloads]: z.ZodType<JobPayloads[Name]> }

export type JobsOptions = { secret: string; outgoing: Outgoing }

/** Does the jobs of the newsroom until it is closed. */
export async function startJobs(
  url: string,
  db: Database,
  { secret, outgoing }: JobsOptions,
  log: Pick<Logger, 'info' | 'warn' | 'error'>,
): Promise<JobWorker> {
  const tasks = {
    publish_scheduled: ({ payload }) => publishScheduled(db, payloads.publish_scheduled.parse(payload).articleId),
    deliver_webhook: ({ payload, attempt, maxAttempts }) =>
      deliverWebhook(db, { secret, outgoing }, payloads.deliver_webhook.parse(payload).deliveryId, {
        number: attempt,
        isLast: attempt >= maxAttempts,
      }),
  } satisfies Record<keyof JobPayloads, Tasks[string]>
  const attend = () =>
    attendSchedules(db).catch((error) => log.error({ err: error }, 'scheduled articles could not be looked through'))
  await attend()
  const timer = setInterval(attend, attendMs)
  const worker = await startWorker(url, tasks, log)
  return {
    close: async () => {
      clearInterval(timer)
      await worker.close()
    },
  }
}
