import type { ArrangedSlot, Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import {
  arrangedFrom,
  findFrontAt,
  insertFrontRevision,
  lastFrontNumber,
  lockFront,
  readLiveFront,
} from '../../publishing/front.store.ts'
import { addJob, settleKey } from '../../publishing/jobs.store.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { settleFront } from '../../publishing/settle-front.service.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { listEditionCodes } from '../outlet/outlet.store.ts'
import { momentsOf, problemWithMoment, problemWithSlots } from './front.rules.ts'
import { cancelFront as cancel, listKnown } from './front.store.ts'

export type Front = {
  edition: string
  /** The number of the newest arrangement, also of one that is to come. */
  latest: number
  slots: ArrangedSlot[]
}
export type FrontChanged = { ok: true; front: Front } | { ok: false; problem: string } | { ok: false; front: Front }

/** How an edition's front is arranged at a moment. */
export async function getFront(db: Database, edition: string, moment: Date): Promise<Front> {
  await checkEdition(db, edition)
  const revision = await findFrontAt(db, edition, moment)
  const slots = revision?.slots ?? arrangedFrom(await readLiveFront(db, edition))
  return { edition, latest: await lastFrontNumber(db, edition), slots }
}

/** Arranges an edition's front, now or from a moment on. */
export async function arrangeFront(
  db: Database,
  viewer: Viewer,
  {
    edition,
    base,
    slots,
    goesLiveAt,
  }: { edition: string; base: number; slots: ArrangedSlot[]; goesLiveAt: Date | null },
  now: Date,
): Promise<FrontChanged> {
  await checkEdition(db, edition)
  authorise(viewer, 'front.arrange', { edition })
  return db.transaction(async (tx) => {
    await lockFront(tx, edition)
    const before = await getFront(tx, edition, goesLiveAt ?? now)
    if (before.latest !== base) return { ok: false, front: await getFront(tx, edition, now) }
    const known = await listKnown(tx, edition, {
      sectionIds: slots.flatMap(({ sectionId }) => sectionId ?? []),
      articleIds: slots.flatMap(({ chosen }) => chosen.map(({ articleId }) => articleId)),
    })
    const problem = problemWithSlots(slots, known) ?? problemWithMoment(goesLiveAt ?? now, now)
    if (problem !== null) return { ok: false, problem }
    const { number } = await insertFrontRevision(tx, {
      editionCode: edition,
      number: base + 1,
      slots,
      goesLiveAt: goesLiveAt ?? now,
      createdBy: actorOf(viewer),
      createdAt: now,
    })
    const detail = { edition, number, goesLiveAt: goesLiveAt ?? now, before: before.slots, after: slots }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'arrange front', detail })
    await settleFront(tx, edition, now)
    // Whatever is to change by itself, now that it is known.
    for (const moment of momentsOf(slots, goesLiveAt).filter((each) => each > now)) {
      await addJob(tx, 'settle_front', { edition }, { runAt: moment, key: settleKey(edition, moment) })
    }
    return { ok: true, front: await getFront(tx, edition, now) }
  })
}

/** Takes back what was arranged ahead. */
export async function cancelFront(
  db: Database,
  viewer: Viewer,
  { edition, number }: { edition: string; number: number },
  now: Date,
): Promise<FrontChanged> {
  await checkEdition(db, edition)
  authorise(viewer, 'front.arrange', { edition })
  return db.transaction(async (tx) => {
    await lockFront(tx, edition)
    const cancelled = await cancel(tx, edition, number, now)
    if (!cancelled) return { ok: false, problem: 'This front is live already, or was taken back before.' }
    const detail = { edition, number, before: { goesLiveAt: cancelled.goesLiveAt }, after: { cancelledAt: now } }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'cancel front', detail })
    return { ok: true, front: await getFront(tx, edition, now) }
  })
}

async function checkEdition(db: Database, edition: string): Promise<void> {
  const editions = await listEditionCodes(db)
  if (editions.includes(edition)) return
  throw new AppError('NOT_FOUND', `There is no edition "${edition}". The editions are ${editions.join(', ')}.`)
}
