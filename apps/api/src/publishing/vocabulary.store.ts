import {
  type Database,
  liveArticleTopic,
  liveContributor,
  liveContributorBio,
  liveMergedTopic,
  liveOldSlug,
  liveTopic,
  liveTopicName,
  type SluggedKind,
} from '@dateline/db'
import { and, eq } from 'drizzle-orm'
import { putReferences } from './references.store.ts'

/** An address that something has: in an edition, or in all of them where that is empty. */
export type Address = { kind: SluggedKind; editionCode: string; slug: string }

/** What had the address until now is found there as long as nothing else takes it. */
export async function leaveAddress(tx: Database, address: Address, targetId: string): Promise<void> {
  await tx
    .insert(liveOldSlug)
    .values({ ...address, targetId })
    .onConflictDoUpdate({ target: [liveOldSlug.kind, liveOldSlug.editionCode, liveOldSlug.slug], set: { targetId } })
}

export async function takeAddress(tx: Database, { kind, editionCode, slug }: Address): Promise<void> {
  await tx
    .delete(liveOldSlug)
    .where(and(eq(liveOldSlug.kind, kind), eq(liveOldSlug.editionCode, editionCode), eq(liveOldSlug.slug, slug)))
}

/** Shows a topic anew where the public knows it. Returns whether it does. */
export async function refreshTopic(tx: Database, id: string): Promise<boolean> {
  const known = await tx.select({ id: liveTopic.id }).from(liveTopic).where(eq(liveTopic.id, id))
  if (known.length === 0) return false
  await putReferences(tx, { topicIds: [id], contributorIds: [], seriesIds: [] })
  return true
}

export async function refreshContributor(tx: Database, id: string): Promise<boolean> {
  const known = await tx.select({ id: liveContributor.id }).from(liveContributor).where(eq(liveContributor.id, id))
  if (known.length === 0) return false
  await tx.delete(liveContributorBio).where(eq(liveContributorBio.contributorId, id))
  await putReferences(tx, { topicIds: [], contributorIds: [id], seriesIds: [] })
  return true
}

/** The public articles that are about a topic. */
export async function listArticlesAbout(tx: Database, topicId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: liveArticleTopic.articleId })
    .from(liveArticleTopic)
    .where(eq(liveArticleTopic.topicId, topicId))
    .orderBy(liveArticleTopic.articleId)
  return rows.map(({ id }) => id)
}

/** Where one topic was shown, another is. Returns whether the public knew it. */
export async function mergeLiveTopic(tx: Database, fromId: string, intoId: string): Promise<boolean> {
  await tx.update(liveMergedTopic).set({ intoId }).where(eq(liveMergedTopic.intoId, fromId))
  await tx.insert(liveMergedTopic).values({ topicId: fromId, intoId }).onConflictDoNothing()
  await tx
    .update(liveOldSlug)
    .set({ targetId: intoId })
    .where(and(eq(liveOldSlug.kind, 'topic'), eq(liveOldSlug.targetId, fromId)))
  await tx.delete(liveTopicName).where(eq(liveTopicName.topicId, fromId))
  await tx.update(liveTopic).set({ parentId: intoId }).where(eq(liveTopic.parentId, fromId))
  const gone = await tx.delete(liveTopic).where(eq(liveTopic.id, fromId)).returning({ id: liveTopic.id })
  return gone.length > 0
}
