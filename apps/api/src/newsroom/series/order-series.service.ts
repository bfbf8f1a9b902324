import type { Database } from '@dateline/db'
import { announcePurge } from '../../publishing/events.ts'
import { listEditions, lockPaths, writeAudit } from '../../publishing/newsroom.store.ts'
import { showSeriesOrder } from '../../publishing/vocabulary.store.ts'
import { authorise } from '../../roles.ts'
import { articleTag, seriesTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { getSeriesLocked, type SeriesChanged } from './change-series.service.ts'
import { listSeriesStories, lockArticlesOf, putSeriesPlaces, updateSeries } from './series.store.ts'

export const mostStories = 500

/** Says which stories are which part, in every edition. Those that are not named stand in the series loosely. */
export async function orderSeries(
  db: Database,
  viewer: Viewer,
  id: string,
  { version, storyIds }: { version: number; storyIds: readonly string[] },
  now: Date,
): Promise<SeriesChanged> {
  authorise(viewer, 'vocabulary.write')
  return db.transaction(async (tx) => {
    // As whoever saves or publishes does: the articles first, then the paths. What was read before would bring the old order back.
    const before = await listSeriesStories(tx, id, mostStories)
    await lockArticlesOf(
      tx,
      before.map(({ storyId }) => storyId),
    )
    for (const edition of await listEditions(tx)) await lockPaths(tx, edition)
    const series = await getSeriesLocked(tx, id)
    if (series.version !== version) return { ok: false, series }
    if (new Set(storyIds).size < storyIds.length) return { ok: false, problem: 'A story is one part of a series.' }
    if (!storyIds.every((story) => before.some(({ storyId }) => storyId === story)))
      return { ok: false, problem: 'A story among these has no article in the series. Put one in first.' }
    const after = before.map(({ storyId }) => ({ storyId, part: storyIds.indexOf(storyId) + 1 || null }))
    await putSeriesPlaces(tx, id, after, now)
    const ordered = await updateSeries(tx, id, { version: version + 1 })
    const detail = { seriesId: id, before, after }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'order series', detail })
    const moved = await showSeriesOrder(tx, id)
    const changed = moved.flatMap((article) => [articleTag(article.id), seriesTag(id, article.editionCode)])
    if (changed.length > 0) await announcePurge(tx, { changed: [...new Set(changed)], withdrawn: [] })
    return { ok: true, series: ordered }
  })
}
