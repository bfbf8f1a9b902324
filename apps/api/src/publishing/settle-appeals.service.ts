import { isDeepStrictEqual } from 'node:util'
import type { Database } from '@dateline/db'
import { appealsTag, referenceTag } from '../tags.ts'
import { actorOf, type Viewer } from '../viewer.ts'
import { type LiveAppeal, listAppealsAt, lockAppeals, readLiveAppeals, writeLiveAppeals } from './appeal.store.ts'
import { announcePurge } from './events.ts'
import { listEditions, writeAudit } from './newsroom.store.ts'

/** Whoever does what a member has set a date for. */
const schedule: Viewer = { kind: 'operator', name: 'schedule' }

/**
 * Shows readers what an edition asks them for at a moment: what has begun, and is not over. Whoever calls it twice changes nothing
 * the second time. Returns whether it changed anything.
 */
export async function settleAppeals(db: Database, edition: string, now: Date, by = schedule): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockAppeals(tx, edition)
    const before = await readLiveAppeals(tx, edition)
    const after = await listAppealsAt(tx, edition, now)
    if (isDeepStrictEqual(before, after)) return false
    await writeLiveAppeals(tx, edition, after)
    const shown = (appeals: readonly LiveAppeal[]) =>
      Object.fromEntries(appeals.map(({ placement, appealId }) => [placement, appealId]))
    await writeAudit(tx, {
      ...{ at: now, actor: actorOf(by), action: 'show appeals', detail: { edition } },
      before: shown(before),
      after: shown(after),
    })
    await announcePurge(tx, { changed: [referenceTag, appealsTag(edition)], withdrawn: [] })
    return true
  })
}

/** What no job has done: the jobs may be older than the rest, or be given up. */
export async function settleAllAppeals(db: Database, now: Date): Promise<void> {
  for (const edition of await listEditions(db)) await settleAppeals(db, edition, now)
}
