import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { announcePurge } from '../../publishing/events.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { showSection } from '../../publishing/vocabulary.store.ts'
import { authorise } from '../../roles.ts'
import { outletTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { listEditionCodes } from '../outlet/outlet.store.ts'
import { inTransaction } from '../vocabulary/in-transaction.ts'
import { type NameInput, problemWithNames } from '../vocabulary/names.rules.ts'
import { descriptionOf, freeSlug, writeNames } from '../vocabulary/write-names.ts'
import { isReservedSlug } from './section.rules.ts'
import {
  findSectionBySlug,
  insertSection,
  isSectionKeyTaken,
  listSectionNames,
  listSections,
  lockAllSections,
  lockSections,
  putSectionName,
  type SectionNameRow,
  type SectionRow,
  updateSection,
} from './section.store.ts'

export type SectionChanged =
  | { ok: true; section: SectionRow }
  | { ok: false; problem: string }
  | { ok: false; section: SectionRow }

export type SectionsOrdered =
  | { ok: true; sections: SectionRow[] }
  | { ok: false; problem: string }
  | { ok: false; section: SectionRow }

/** A new section behind the others, with a name in one edition at least. */
export async function createSection(
  db: Database,
  viewer: Viewer,
  names: readonly NameInput[],
  now: Date,
): Promise<SectionChanged> {
  authorise(viewer, 'section.arrange')
  const [first] = names
  if (!first) return { ok: false, problem: 'Say what the section is called, in one edition at least.' }
  return inTransaction(db, async (tx) => {
    const problem = problemWithNames(names, await listEditionCodes(tx))
    if (problem !== null) return { ok: false, problem }
    const key = await freeSlug(first.name, first.edition, 'section', (wanted) => isSectionKeyTaken(tx, wanted))
    const section = await insertSection(tx, key)
    const refused = await nameSection(tx, section.id, names, [])
    if (refused !== null) return { ok: false, problem: refused }
    const detail = { sectionId: section.id, after: await described(tx, section) }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'create section', detail })
    await show(tx, section.id)
    return { ok: true, section }
  })
}

/** Names and describes a section anew. Old paths lead to the new ones; readers see it at once. */
export async function changeSection(
  db: Database,
  viewer: Viewer,
  id: string,
  { version, names }: { version: number; names: readonly NameInput[] },
  now: Date,
): Promise<SectionChanged> {
  authorise(viewer, 'section.arrange')
  return inTransaction(db, async (tx) => {
    const [section] = await lockSections(tx, [id])
    if (!section) throw new AppError('NOT_FOUND', 'There is no such section.')
    if (section.version !== version) return { ok: false, section }
    const problem = problemWithNames(names, await listEditionCodes(tx))
    if (problem !== null) return { ok: false, problem }
    const before = await described(tx, section)
    const refused = await nameSection(tx, id, names, before.names)
    if (refused !== null) return { ok: false, problem: refused }
    const after = await updateSection(tx, id, { version: version + 1 })
    const detail = { sectionId: id, before, after: await described(tx, after) }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'change section', detail })
    await show(tx, id)
    return { ok: true, section: after }
  })
}

/** Puts all sections into an order, the one of the navigation. */
export async function orderSections(
  db: Database,
  viewer: Viewer,
  places: readonly { id: string; version: number }[],
  now: Date,
): Promise<SectionsOrdered> {
  authorise(viewer, 'section.arrange')
  return db.transaction(async (tx) => {
    const sections = await lockAllSections(tx)
    const isWhole =
      new Set(places.map(({ id }) => id)).size === places.length &&
      places.length === sections.length &&
      places.every(({ id }) => sections.some((section) => section.id === id))
    if (!isWhole)
      return { ok: false, problem: `Name each of the ${sections.length} sections once. There may be a new one.` }
    const changed = sections.find(({ id, version }) =>
      places.some((each) => each.id === id && each.version !== version),
    )
    if (changed) return { ok: false, section: changed }
    const before = await listSections(tx)
    for (const [position, { id, version }] of places.entries()) {
      if (before.find((section) => section.id === id)?.position === position) continue
      await updateSection(tx, id, { position, version: version + 1 })
      await showSection(tx, id)
    }
    const detail = { before: before.map(({ key }) => key), after: (await listSections(tx)).map(({ key }) => key) }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'order sections', detail })
    await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
    return { ok: true, sections: await listSections(tx) }
  })
}

async function nameSection(
  tx: Database,
  id: string,
  names: readonly NameInput[],
  before: readonly SectionNameRow[],
): Promise<string | null> {
  return writeNames(tx, names, {
    kind: 'section',
    id,
    before,
    folder: (edition) => `/${edition}/`,
    holderOf: (edition, slug) => findSectionBySlug(tx, edition, slug),
    isReserved: isReservedSlug,
    put: (input, slug, old) =>
      putSectionName(tx, {
        sectionId: id,
        editionCode: input.edition,
        name: input.name.trim(),
        slug,
        description: descriptionOf(input, old),
      }),
  })
}

async function show(tx: Database, id: string): Promise<void> {
  await showSection(tx, id)
  await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
}

const described = async (tx: Database, section: SectionRow) => ({
  ...section,
  names: await listSectionNames(tx, [section.id]),
})
