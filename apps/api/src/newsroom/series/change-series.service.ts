import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { announcePurge } from '../../publishing/events.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { refreshSeries } from '../../publishing/vocabulary.store.ts'
import { authorise } from '../../roles.ts'
import { outletTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { listEditionCodes } from '../outlet/outlet.store.ts'
import { inTransaction } from '../vocabulary/in-transaction.ts'
import { type NameInput, problemWithNames } from '../vocabulary/names.rules.ts'
import { descriptionOf, freeSlug, writeNames } from '../vocabulary/write-names.ts'
import {
  findSeriesBySlug,
  insertSeries,
  isSeriesKeyTaken,
  listSeriesNames,
  lockSeries,
  putSeriesName,
  type SeriesNameRow,
  type SeriesRow,
  updateSeries,
} from './series.store.ts'

export type SeriesChanged =
  | { ok: true; series: SeriesRow }
  | { ok: false; problem: string }
  | { ok: false; series: SeriesRow }

/** A new series, with a title in one edition at least. */
export async function createSeries(
  db: Database,
  viewer: Viewer,
  names: readonly NameInput[],
  now: Date,
): Promise<SeriesChanged> {
  authorise(viewer, 'vocabulary.write')
  const [first] = names
  if (!first) return { ok: false, problem: 'Say what the series is called, in one edition at least.' }
  return inTransaction(db, async (tx) => {
    const problem = problemWithNames(names, await listEditionCodes(tx))
    if (problem !== null) return { ok: false, problem }
    const key = await freeSlug(first.name, first.edition, 'series', (wanted) => isSeriesKeyTaken(tx, wanted))
    const series = await insertSeries(tx, key)
    const refused = await nameSeries(tx, series.id, names, [])
    if (refused !== null) return { ok: false, problem: refused }
    const detail = { seriesId: series.id, after: await described(tx, series) }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'create series', detail })
    return { ok: true, series }
  })
}

/** Names and describes a series anew. Old addresses lead to the new ones; where it is public, readers see it at once. */
export async function changeSeries(
  db: Database,
  viewer: Viewer,
  id: string,
  { version, names }: { version: number; names: readonly NameInput[] },
  now: Date,
): Promise<SeriesChanged> {
  authorise(viewer, 'vocabulary.write')
  return inTransaction(db, async (tx) => {
    const series = await getSeriesLocked(tx, id)
    if (series.version !== version) return { ok: false, series }
    const problem = problemWithNames(names, await listEditionCodes(tx))
    if (problem !== null) return { ok: false, problem }
    const before = await described(tx, series)
    const refused = await nameSeries(tx, id, names, before.names)
    if (refused !== null) return { ok: false, problem: refused }
    const after = await updateSeries(tx, id, { version: version + 1 })
    const detail = { seriesId: id, before, after: await described(tx, after) }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'change series', detail })
    if (await refreshSeries(tx, id)) await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
    return { ok: true, series: after }
  })
}

/** Says whether a series is still offered. What is in it stays, and public. */
export async function retireSeries(
  db: Database,
  viewer: Viewer,
  id: string,
  { version, isRetired = true }: { version: number; isRetired?: boolean },
  now: Date,
): Promise<SeriesChanged> {
  authorise(viewer, 'vocabulary.write')
  return db.transaction(async (tx) => {
    const held = await getSeriesLocked(tx, id)
    if (held.version !== version) return { ok: false, series: held }
    if ((held.retiredAt !== null) === isRetired) return { ok: true, series: held }
    const after = { retiredAt: isRetired ? now : null }
    const series = await updateSeries(tx, id, { ...after, version: version + 1 })
    const detail = { seriesId: id, before: { retiredAt: held.retiredAt }, after }
    const action = isRetired ? 'retire series' : 'reinstate series'
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action, detail })
    return { ok: true, series }
  })
}

export async function getSeriesLocked(tx: Database, id: string): Promise<SeriesRow> {
  const series = await lockSeries(tx, id)
  if (!series) throw new AppError('NOT_FOUND', 'There is no such series.')
  return series
}

async function nameSeries(
  tx: Database,
  id: string,
  names: readonly NameInput[],
  before: readonly SeriesNameRow[],
): Promise<string | null> {
  return writeNames(tx, names, {
    kind: 'series',
    id,
    before,
    folder: (edition) => `/${edition}/series/`,
    holderOf: (edition, slug) => findSeriesBySlug(tx, edition, slug),
    put: (input, slug, old) =>
      putSeriesName(tx, {
        seriesId: id,
        editionCode: input.edition,
        title: input.name.trim(),
        slug,
        description: descriptionOf(input, old),
      }),
  })
}

const described = async (tx: Database, series: SeriesRow) => ({
  ...series,
  names: await listSeriesNames(tx, [series.id]),
})
