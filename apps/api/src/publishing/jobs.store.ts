import type { Database } from '@dateline/db'
import { sql } from 'drizzle-orm'

/** The jobs of this program, by name, with what each is told. */
export type JobPayloads = {
  /** Takes an article live at the instant for which it is scheduled. */
  publish_scheduled: { articleId: string }
  /** Sends one event to one endpoint. */
  deliver_webhook: { deliveryId: string }
  /** Makes an asset of a file that is all there. */
  process_upload: { uploadId: string }
  /** Shows what an edition's front is from a moment on. */
  settle_front: { edition: string }
  /** Shows what an edition asks its readers for from a moment on. */
  settle_appeals: { edition: string; at: string }
  /** Mails a member what a day has for them. */
  send_daily_mail: { memberId: string; day: string }
}

export type JobOptions = {
  /** When to begin; at once when it isn't said. */
  runAt?: Date
  /** A later job with the key takes the place of an earlier one that hasn't begun. */
  key: string
  maxAttempts?: number
}

/** Sees to it that something is done once the transaction has been committed, and never when it was rolled back. */
export async function addJob<Name extends keyof JobPayloads>(
  tx: Database,
  name: Name,
  payload: JobPayloads[Name],
  { runAt, key, maxAttempts = 25 }: JobOptions,
): Promise<void> {
  await tx.execute(sql`
    select jobs.add_job(
      identifier => ${name}, payload => ${JSON.stringify(payload)}::json, run_at => ${runAt?.toISOString() ?? null}::timestamptz,
      max_attempts => ${maxAttempts}, job_key => ${key}, job_key_mode => 'replace')`)
}

/** There is one job at most that takes an article live. */
export const scheduleKey = (articleId: string) => `publish ${articleId}`

/** What is to happen to a front at an instant, once. */
export const settleKey = (edition: string, at: Date) => `front ${edition} ${at.toISOString()}`

/** What is to happen to an edition's appeals at an instant, once. */
export const settleAppealsKey = (edition: string, at: Date) => `appeals ${edition} ${at.toISOString()}`

/** A member's mail of a day, once. */
export const dailyMailKey = (memberId: string, day: string) => `daily mail ${memberId} ${day}`

/** Takes a job back that hasn't begun. */
export async function removeJob(tx: Database, key: string): Promise<void> {
  await tx.execute(sql`select jobs.remove_job(${key})`)
}
