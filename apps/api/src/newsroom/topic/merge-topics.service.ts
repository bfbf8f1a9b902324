import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { announcePurge } from '../../publishing/events.ts'
import { findPublished, getTimeZone, listEditions, lockPaths, writeAudit } from '../../publishing/newsroom.store.ts'
import { rebuildArticle } from '../../publishing/rebuild.service.ts'
import { putReferences } from '../../publishing/references.store.ts'
import {
  leaveAddress,
  listArticlesAbout,
  mergeLiveTopic,
  refreshTopic,
  takeAddress,
} from '../../publishing/vocabulary.store.ts'
import { authorise } from '../../roles.ts'
import { outletTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { tidyAliases } from '../vocabulary/names.rules.ts'
import {
  deleteTopicNames,
  listTopicNames,
  listWiderIds,
  lockTopic,
  moveTopicChildren,
  putTopicName,
  type TopicRow,
  updateTopic,
} from './topic.store.ts'

export type TopicsMerged = { ok: true; topic: TopicRow; articles: number } | { ok: false; problem: string }

/**
 * Makes one topic of two that are the same. The first's names become aliases of the other, its addresses lead there, and what
 * is public about it is about the other. Revisions go on naming what they named; wherever they are shown, the other stands for it.
 */
export async function mergeTopics(
  db: Database,
  viewer: Viewer,
  { fromId, intoId }: { fromId: string; intoId: string },
  now: Date,
): Promise<TopicsMerged> {
  authorise(viewer, 'vocabulary.merge')
  if (fromId === intoId) return { ok: false, problem: 'These are one topic already.' }
  return db.transaction(async (tx) => {
    // While it goes on nothing is published: what was read of a revision before would bring the old topic back.
    for (const edition of await listEditions(tx)) await lockPaths(tx, edition)
    const [first, second] = [fromId, intoId].sort()
    const locked = [await lockTopic(tx, first ?? ''), await lockTopic(tx, second ?? '')]
    const [from, into] = [fromId, intoId].map((id) => locked.find((each) => each?.id === id) ?? null)
    if (!from || !into || into.mergedIntoId) throw new AppError('NOT_FOUND', 'There is no such topic.')
    if (from.mergedIntoId) return { ok: false, problem: 'This topic was merged before.' }

    // What the other was a part of may have been this one.
    if ((await listWiderIds(tx, intoId)).includes(fromId)) await updateTopic(tx, intoId, { parentId: from.parentId })
    const before = await listTopicNames(tx, [fromId, intoId])
    await deleteTopicNames(tx, fromId)
    await moveTopicChildren(tx, fromId, intoId)
    const wasPublic = await mergeLiveTopic(tx, fromId, intoId)
    for (const name of before.filter(({ topicId }) => topicId === fromId)) {
      const { editionCode, slug } = name
      const known = before.find((each) => each.topicId === intoId && each.editionCode === editionCode)
      if (known) await leaveAddress(tx, { kind: 'topic', editionCode, slug }, intoId)
      else await takeAddress(tx, { kind: 'topic', editionCode, slug })
      const aliases = known && tidyAliases(known.name, [...known.aliases, name.name, ...name.aliases])
      await putTopicName(tx, known && aliases ? { ...known, aliases } : { ...name, topicId: intoId })
    }
    const topic = await updateTopic(tx, intoId, {
      latitude: into.latitude ?? from.latitude,
      longitude: into.longitude ?? from.longitude,
      country: into.country ?? from.country,
      wikidataId: into.wikidataId ?? from.wikidataId,
      iptcId: into.iptcId ?? from.iptcId,
      version: into.version + 1,
    })
    if (wasPublic) await putReferences(tx, { topicIds: [intoId], contributorIds: [], seriesIds: [] })
    const about = await listArticlesAbout(tx, fromId)
    const timeZone = await getTimeZone(tx)
    for (const id of about) {
      const article = await findPublished(tx, id)
      if (article) await rebuildArticle(tx, article, timeZone)
    }
    const detail = { fromId, intoId, before: { from, into, names: before }, after: topic, articles: about.length }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'merge topics', detail })
    if ((await refreshTopic(tx, intoId)) || wasPublic) await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
    return { ok: true, topic, articles: about.length }
  })
}
