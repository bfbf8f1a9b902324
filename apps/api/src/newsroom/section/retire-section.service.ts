import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { announcePurge } from '../../publishing/events.ts'
import { findFrontAt, lockFront, readLiveFront } from '../../publishing/front.store.ts'
import { listEditions, lockPaths, writeAudit } from '../../publishing/newsroom.store.ts'
import {
  forgetAddresses,
  hideSection,
  leadAddresses,
  leaveAddress,
  moveLiveSection,
} from '../../publishing/vocabulary.store.ts'
import { authorise } from '../../roles.ts'
import { outletTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { removeChecksOf } from '../flow/flow.store.ts'
import { listUpcomingFronts } from '../front/front.store.ts'
import {
  countArticlesIn,
  deleteSectionNames,
  findTemplateIn,
  listSectionNames,
  lockSections,
  moveSuccessors,
  type SectionRow,
  updateSection,
} from './section.store.ts'

export type SectionRetired =
  | { ok: true; successor: SectionRow | null; articles: number }
  | { ok: false; problem: string }
  | { ok: false; section: SectionRow }

/**
 * Takes a section away. Its articles stand in its successor, its paths lead there. Revisions go on naming it; wherever they are
 * shown, the successor stands for it.
 */
export async function retireSection(
  db: Database,
  viewer: Viewer,
  { id, version, successorId }: { id: string; version: number; successorId: string | null },
  now: Date,
): Promise<SectionRetired> {
  authorise(viewer, 'section.arrange')
  if (id === successorId) return { ok: false, problem: 'A section can’t succeed itself.' }
  return db.transaction(async (tx) => {
    // While it goes on nothing is published and no front arranged: what was read before would bring the section back.
    const editions = await listEditions(tx)
    for (const edition of editions) await lockPaths(tx, edition)
    for (const edition of editions) await lockFront(tx, edition)
    const held = await lockSections(tx, successorId === null ? [id] : [id, successorId])
    const section = held.find((each) => each.id === id)
    const successor = held.find((each) => each.id === successorId) ?? null
    if (!section || (successorId !== null && !successor)) throw new AppError('NOT_FOUND', 'There is no such section.')
    if (section.version !== version) return { ok: false, section }
    const names = await listSectionNames(
      tx,
      held.map((each) => each.id),
    )
    const own = names.filter(({ sectionId }) => sectionId === id)
    const problem =
      (await problemWithFronts(tx, id, editions, now)) ??
      (await problemWithTemplates(tx, id)) ??
      (successor === null
        ? await problemWithArticles(tx, id)
        : problemWithSuccessor(
            own,
            names.filter(({ sectionId }) => sectionId === successorId),
          ))
    if (problem !== null) return { ok: false, problem }

    await hideSection(tx, id)
    const articles = successorId === null ? 0 : await moveLiveSection(tx, id, successorId)
    if (successorId === null) await forgetAddresses(tx, 'section', id)
    else {
      await leadAddresses(tx, 'section', id, successorId)
      for (const { editionCode, slug } of own)
        await leaveAddress(tx, { kind: 'section', editionCode, slug }, successorId)
    }
    await deleteSectionNames(tx, id)
    const checks = await removeChecksOf(tx, id)
    await moveSuccessors(tx, id, successorId)
    await updateSection(tx, id, { retiredAt: now, successorId, version: version + 1 })
    const detail = { sectionId: id, before: { ...section, names: own, checks }, after: { successorId }, articles }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'retire section', detail })
    await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
    return { ok: true, successor, articles }
  })
}

async function problemWithFronts(tx: Database, id: string, editions: readonly string[], now: Date) {
  for (const edition of editions) {
    const front = await findFrontAt(tx, edition, now)
    const slots = [
      ...(front?.slots ?? (await readLiveFront(tx, edition))),
      ...(await listUpcomingFronts(tx, edition, now)).flatMap((each) => each.slots),
    ]
    if (slots.some(({ sectionId }) => sectionId === id))
      return `The front of ${edition}, as it is or as it is to be, has a slot of this section. Take it off first.`
  }
  return null
}

async function problemWithTemplates(tx: Database, id: string) {
  const name = await findTemplateIn(tx, id)
  return name === null
    ? null
    : `The template “${name}” puts articles into this section. Remove it first, or keep it anew.`
}

async function problemWithArticles(tx: Database, id: string) {
  const articles = (await countArticlesIn(tx, [id])).get(id) ?? 0
  return articles === 0 ? null : `${articles} articles stand in this section. Name the section that succeeds it.`
}

type InEdition = { editionCode: string }

function problemWithSuccessor(own: readonly InEdition[], its: readonly InEdition[]) {
  const missing = own.find(({ editionCode }) => !its.some((each) => each.editionCode === editionCode))
  return missing
    ? `The edition ${missing.editionCode} has no name for the section that is to succeed this one. Give it one first.`
    : null
}
