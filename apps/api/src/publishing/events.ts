import type { Database } from '@dateline/db'
import type { Purge } from '@dateline/edge'
import { sql } from 'drizzle-orm'
import { anythingTag, apiKeysTag } from '../tags.ts'

/** The Postgres channel on which publishing announces what the public sees differently now. */
export const eventChannel = 'dateline_live'

/** Postgres carries less than 8,000 bytes in one notification. */
const tagsPerNotification = 80

/** Sent when the transaction commits, in the order of commits, and never when it is rolled back. */
export async function announcePurge(tx: Database, purge: Purge): Promise<void> {
  const all = [
    { kind: purge.withdrawn.length > 0 ? ('withdrawn' as const) : ('changed' as const), tag: anythingTag },
    ...purge.withdrawn.map((tag) => ({ kind: 'withdrawn' as const, tag })),
    ...purge.changed.map((tag) => ({ kind: 'changed' as const, tag })),
  ]
  for (let at = 0; at < all.length; at += tagsPerNotification) {
    const part = all.slice(at, at + tagsPerNotification)
    const tagsOf = (kind: 'changed' | 'withdrawn') => part.filter((each) => each.kind === kind).map((each) => each.tag)
    const payload = JSON.stringify({ changed: tagsOf('changed'), withdrawn: tagsOf('withdrawn') } satisfies Purge)
    await tx.execute(sql`select pg_notify(${eventChannel}, ${payload})`)
  }
}

/** Keys were given out or revoked. No answer shows them, so nothing else is changed. */
export async function announceApiKeys(tx: Database): Promise<void> {
  const payload = JSON.stringify({ changed: [apiKeysTag], withdrawn: [] } satisfies Purge)
  await tx.execute(sql`select pg_notify(${eventChannel}, ${payload})`)
}

export function readEvent(payload: string): Purge {
  return JSON.parse(payload) as Purge
}
