import type { Database } from '@dateline/db'
import { frontTag, referenceTag } from '../tags.ts'
import { announcePurge } from './events.ts'
import { findFrontAt, type LiveSlot, lockFront, readLiveFront, slotsAt, writeLiveFront } from './front.store.ts'
import { writeAudit } from './newsroom.store.ts'

/**
 * Makes the front that readers see the one that counts at a moment: an arrangement whose moment has come, without what has run
 * out. Whoever calls it twice changes nothing the second time. Returns whether it changed anything.
 */
export async function settleFront(db: Database, edition: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockFront(tx, edition)
    const front = await findFrontAt(tx, edition, now)
    if (!front) return false
    const before = await readLiveFront(tx, edition)
    const after = slotsAt(front.slots, now)
    if (isSameFront(before, after)) return false
    await writeLiveFront(tx, edition, after)
    const detail = { edition, number: front.number, before, after }
    await writeAudit(tx, { at: now, actor: front.createdBy, action: 'show front', detail })
    await announcePurge(tx, { changed: [referenceTag, frontTag(edition)], withdrawn: [] })
    return true
  })
}

/** Whether readers see the same. */
export function isSameFront(some: readonly LiveSlot[], others: readonly LiveSlot[]): boolean {
  const plain = (slots: readonly LiveSlot[]) =>
    JSON.stringify(
      slots.map(({ kind, heading, sectionId, rule, size, articleIds }) => [
        kind,
        heading,
        sectionId,
        rule,
        size,
        articleIds,
      ]),
    )
  return plain(some) === plain(others)
}
