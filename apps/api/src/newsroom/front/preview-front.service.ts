import type { Database } from '@dateline/db'
import { composeFront, defaultSlots, type FilledSlot, stockNeeded } from '../../publishing/front.rules.ts'
import { slotsAt } from '../../publishing/front.store.ts'
import { getRevision } from '../../publishing/newsroom.store.ts'
import { type Shown, showOnce } from '../../publishing/show-once.service.ts'
import { authorise } from '../../roles.ts'
import type { Viewer } from '../../viewer.ts'
import { listSectionIds } from '../outlet/outlet.store.ts'
import { getFront } from './front.service.ts'
import { type FrontCard, listCards, listMostRead, listNewest, listScheduled } from './front.store.ts'

const mostReadMs = 24 * 60 * 60 * 1000
const enough = 100
const mostScheduled = 50

export type PreviewedSlot = FilledSlot<FrontCard, { id: string }>

/** The whole front as readers would see it at a moment, of what is public now and what goes out until then. */
export async function previewFront(
  db: Database,
  viewer: Viewer,
  edition: string,
  moment: Date,
  now: Date,
): Promise<PreviewedSlot[]> {
  authorise(viewer, 'newsroom.read')
  const due = await listScheduled(db, edition, moment, mostScheduled)
  if (due.length === 0) return compose(db, edition, moment, now)
  const shown: Shown[] = []
  for (const article of due) {
    const revision = await getRevision(db, article.id, article.scheduledRevision ?? article.latestRevision)
    shown.push({ article, revision, publishedAt: article.publishedAt ?? article.scheduledFor ?? moment })
  }
  return showOnce(db, edition, shown, now, (tx) => compose(tx, edition, moment, now))
}

async function compose(db: Database, edition: string, moment: Date, now: Date): Promise<PreviewedSlot[]> {
  const front = await getFront(db, edition, moment)
  const sections = (await listSectionIds(db, edition)).map((id) => ({ id, editionCode: edition }))
  const slots = front.slots.length > 0 ? slotsAt(front.slots, moment) : defaultSlots(sections)
  const needed = stockNeeded(slots)
  const named = new Set(
    slots.flatMap(({ rule, sectionId }) => (rule !== null && sectionId !== null ? [sectionId] : [])),
  )
  const [newest, opinions, live, mostRead, chosen, ...ofSections] = await Promise.all([
    listNewest(db, { edition }, needed.newest),
    listNewest(db, { edition, kind: 'opinion' }, needed.opinions),
    listNewest(db, { edition, kind: 'live' }, needed.live),
    needed.mostRead ? listMostRead(db, edition, new Date(now.getTime() - mostReadMs), enough) : [],
    listCards(
      db,
      slots.flatMap(({ articleIds }) => articleIds),
    ),
    ...[...named].map((sectionId) => listNewest(db, { edition, sectionId }, needed.ofSections)),
  ])
  return composeFront(slots, { newest, opinions, live, mostRead, chosen, ofSections: ofSections.flat() }, sections)
}
