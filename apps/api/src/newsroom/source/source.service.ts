import type { Database, Source } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { inTransaction } from '../vocabulary/in-transaction.ts'
import { problemWithSource, readSource, type SourceInput, wordingOf } from './source.rules.ts'
import { insertSource, lockSource, moveWordings, type SourceRow, takeWording, updateSource } from './source.store.ts'

export type SourceChanged =
  | { ok: true; source: SourceRow }
  | { ok: false; problem: string }
  | { ok: false; source: SourceRow }

export type SourcesMerged = { ok: true; source: SourceRow } | { ok: false; problem: string }

const known =
  'The library has another source of this address, or without one of this title and publisher. Merge the two.'

/** Puts a source into the library. */
export async function createSource(
  db: Database,
  viewer: Viewer,
  input: SourceInput,
  now: Date,
): Promise<SourceChanged> {
  authorise(viewer, 'vocabulary.write')
  const read = readForLibrary(input)
  if (!read.ok) return read
  return inTransaction(db, async (tx) => {
    const source = await insertSource(tx, { ...read.source, createdAt: now })
    if ((await takeWording(tx, source.id, wordingOf(read.source))) !== source.id)
      return { ok: false, problem: 'The library has this source already.' }
    const detail = { sourceId: source.id, after: source }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'create source', detail })
    return { ok: true, source }
  })
}

/** Describes a source anew, for the articles to come. Those that named it as it was are still its uses. */
export async function changeSource(
  db: Database,
  viewer: Viewer,
  id: string,
  { version, ...input }: SourceInput & { version: number },
  now: Date,
): Promise<SourceChanged> {
  authorise(viewer, 'vocabulary.write')
  return inTransaction(db, async (tx) => {
    const before = await lockSource(tx, id)
    if (!before || before.mergedIntoId) throw new AppError('NOT_FOUND', 'There is no such source.')
    if (before.version !== version) return { ok: false, source: before }
    const stated = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const read = readForLibrary({ ...saidOf(before), ...stated })
    if (!read.ok) return read
    if ((await takeWording(tx, id, wordingOf(read.source))) !== id) return { ok: false, problem: known }
    const source = await updateSource(tx, id, { ...read.source, version: version + 1 })
    const detail = { sourceId: id, before, after: source }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'change source', detail })
    return { ok: true, source }
  })
}

/** Makes one source of two that are the same. Articles keep what they said. */
export async function mergeSources(
  db: Database,
  viewer: Viewer,
  { fromId, intoId }: { fromId: string; intoId: string },
  now: Date,
): Promise<SourcesMerged> {
  authorise(viewer, 'vocabulary.merge')
  if (fromId === intoId) return { ok: false, problem: 'These are one source already.' }
  return db.transaction(async (tx) => {
    const [first, second] = [fromId, intoId].sort()
    const locked = [await lockSource(tx, first ?? ''), await lockSource(tx, second ?? '')]
    const [from, into] = [fromId, intoId].map((id) => locked.find((each) => each?.id === id) ?? null)
    if (!from || !into || into.mergedIntoId) throw new AppError('NOT_FOUND', 'There is no such source.')
    if (from.mergedIntoId) return { ok: false, problem: 'This source was merged before.' }
    await moveWordings(tx, fromId, intoId)
    const source = await updateSource(tx, intoId, {
      publisher: into.publisher ?? from.publisher,
      url: into.url ?? from.url,
      language: into.language ?? from.language,
      date: into.date ?? from.date,
      version: into.version + 1,
    })
    // As it is now it may be named otherwise than either was.
    await takeWording(tx, intoId, wordingOf(source))
    const detail = { fromId, intoId, before: { from, into }, after: source }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'merge sources', detail })
    return { ok: true, source }
  })
}

function readForLibrary(input: SourceInput): { ok: true; source: Source } | { ok: false; problem: string } {
  const read = readSource(input)
  const problem = read.ok ? problemWithSource(read.source) : null
  return problem === null ? read : { ok: false, problem }
}

export const saidOf = ({ title, publisher, url, kind, language, date }: Source): Source => ({
  title,
  publisher,
  url,
  kind,
  language,
  date,
})
