import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { announcePurge } from '../../publishing/events.ts'
import { findPublished, getTimeZone, listEditions, lockPaths, writeAudit } from '../../publishing/newsroom.store.ts'
import { rebuildArticle } from '../../publishing/rebuild.service.ts'
import { putReferences } from '../../publishing/references.store.ts'
import {
  leaveAddress,
  listArticlesCrediting,
  mergeLiveContributor,
  refreshContributor,
} from '../../publishing/vocabulary.store.ts'
import { authorise } from '../../roles.ts'
import { outletTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { joinLinks } from './contributor.rules.ts'
import {
  type ContributorRow,
  listBios,
  lockContributor,
  moveMerged,
  putBio,
  updateContributor,
} from './contributor.store.ts'

export type ContributorsMerged =
  | { ok: true; contributor: ContributorRow; articles: number }
  | { ok: false; problem: string }

/**
 * Makes one contributor of two. What is public of the first is the other's, their address leads to the other. Revisions go on
 * naming them; wherever they are shown, the other stands for them.
 */
export async function mergeContributors(
  db: Database,
  viewer: Viewer,
  { fromId, intoId }: { fromId: string; intoId: string },
  now: Date,
): Promise<ContributorsMerged> {
  authorise(viewer, 'vocabulary.merge')
  if (fromId === intoId) return { ok: false, problem: 'These are one contributor already.' }
  return db.transaction(async (tx) => {
    // While it goes on nothing is published: what was read of a revision before would bring the first back.
    for (const edition of await listEditions(tx)) await lockPaths(tx, edition)
    const [first, second] = [fromId, intoId].sort()
    const locked = [await lockContributor(tx, first ?? ''), await lockContributor(tx, second ?? '')]
    const [from, into] = [fromId, intoId].map((id) => locked.find((each) => each?.id === id) ?? null)
    if (!from || !into || into.mergedIntoId) throw new AppError('NOT_FOUND', 'There is no such contributor.')
    if (from.mergedIntoId) return { ok: false, problem: 'This contributor was merged before.' }

    const bios = await listBios(tx, [fromId, intoId])
    const wasPublic = await mergeLiveContributor(tx, fromId, intoId)
    await leaveAddress(tx, { kind: 'contributor', editionCode: '', slug: from.slug }, intoId)
    // The address is free for others; no other has an id as theirs.
    await updateContributor(tx, fromId, { slug: fromId, mergedIntoId: intoId, version: from.version + 1 })
    await moveMerged(tx, fromId, intoId)
    const known = bios.filter(({ contributorId }) => contributorId === intoId)
    for (const bio of bios) {
      if (!known.some(({ editionCode }) => editionCode === bio.editionCode))
        await putBio(tx, { ...bio, contributorId: intoId })
    }
    const contributor = await updateContributor(tx, intoId, {
      roles: [...new Set([...into.roles, ...from.roles])],
      links: joinLinks(into.links, from.links),
      portraitAssetId: into.portraitAssetId ?? from.portraitAssetId,
      version: into.version + 1,
    })
    if (wasPublic) await putReferences(tx, { topicIds: [], contributorIds: [intoId], seriesIds: [] })
    const credited = await listArticlesCrediting(tx, fromId)
    const timeZone = await getTimeZone(tx)
    for (const id of credited) {
      const article = await findPublished(tx, id)
      if (article) await rebuildArticle(tx, article, timeZone)
    }
    const detail = { fromId, intoId, before: { from, into, bios }, after: contributor, articles: credited.length }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'merge contributors', detail })
    if ((await refreshContributor(tx, intoId)) || wasPublic)
      await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
    return { ok: true, contributor, articles: credited.length }
  })
}
