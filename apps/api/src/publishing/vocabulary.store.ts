import {
  type Database,
  liveArticle,
  liveArticleContributor,
  liveArticleSearch,
  liveArticleTopic,
  liveContributor,
  liveContributorBio,
  liveMergedContributor,
  liveMergedTopic,
  liveOldSlug,
  liveSection,
  liveSeries,
  liveTopic,
  liveTopicName,
  type SluggedKind,
  section,
  sectionName,
  seriesPlace,
} from '@dateline/db'
import { type AnyColumn, and, eq, getTableColumns, sql } from 'drizzle-orm'
import { searchMark } from '../search-marks.ts'
import { showAssets } from './assets.store.ts'
import { copy } from './copy.store.ts'
import { putReferences } from './references.store.ts'

/** An address that something has: in an edition, or in all of them where that is empty. */
export type Address = { kind: SluggedKind; editionCode: string; slug: string }

/** Until the transaction ends nobody else gives out addresses of the kind. */
export async function lockAddresses(tx: Database, kind: SluggedKind): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`addresses of ${kind}`}))`)
}

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

/** Gives a thing an address; the one that it had, if it was another, leads to the new one. */
export async function moveAddress(tx: Database, address: Address, oldSlug: string | null, id: string): Promise<void> {
  if (oldSlug !== null && oldSlug !== address.slug) await leaveAddress(tx, { ...address, slug: oldSlug }, id)
  await takeAddress(tx, address)
}

/** Whatever led to one leads to another. */
export async function leadAddresses(tx: Database, kind: SluggedKind, fromId: string, intoId: string): Promise<void> {
  await tx
    .update(liveOldSlug)
    .set({ targetId: intoId })
    .where(and(eq(liveOldSlug.kind, kind), eq(liveOldSlug.targetId, fromId)))
}

export async function forgetAddresses(tx: Database, kind: SluggedKind, targetId: string): Promise<void> {
  await tx.delete(liveOldSlug).where(and(eq(liveOldSlug.kind, kind), eq(liveOldSlug.targetId, targetId)))
}

/** Shows a section as it is now, in every edition that has a name for it. */
export async function showSection(tx: Database, id: string): Promise<void> {
  const { sectionId, ...columns } = getTableColumns(sectionName)
  const names = tx
    .select({ id: sql`${sectionId}`.as('id'), ...columns, position: section.position })
    .from(sectionName)
    .innerJoin(section, eq(section.id, sectionId))
    .where(eq(sectionId, id))
  await copy(tx, liveSection, names, ['id', 'edition_code'])
}

export async function hideSection(tx: Database, id: string): Promise<void> {
  await tx.delete(liveSection).where(eq(liveSection.id, id))
}

/** What is public in one section stands in another. Returns how many articles those are. Only while nothing can be published. */
export async function moveLiveSection(tx: Database, fromId: string, intoId: string): Promise<number> {
  const moved = await tx
    .update(liveArticle)
    .set({ sectionId: intoId })
    .where(eq(liveArticle.sectionId, fromId))
    .returning({ id: liveArticle.id })
  await tx.update(liveArticleTopic).set({ sectionId: intoId }).where(eq(liveArticleTopic.sectionId, fromId))
  const [before, after] = [searchMark.section(fromId), `'${searchMark.section(intoId)}'`]
  const marked = (vector: AnyColumn) => sql`ts_delete(${vector}, ${before}) || ${after}::tsvector`
  await tx
    .update(liveArticleSearch)
    .set({
      sectionId: intoId,
      summary: marked(liveArticleSearch.summary),
      whole: marked(liveArticleSearch.whole),
    })
    .where(eq(liveArticleSearch.sectionId, fromId))
  return moved.length
}

/** Shows a topic anew where the public knows it. Returns whether it does. */
export async function refreshTopic(tx: Database, id: string): Promise<boolean> {
  const known = await tx.select({ id: liveTopic.id }).from(liveTopic).where(eq(liveTopic.id, id))
  if (known.length === 0) return false
  await putReferences(tx, { topicIds: [id], contributorIds: [], seriesIds: [] })
  return true
}

export async function refreshSeries(tx: Database, id: string): Promise<boolean> {
  const known = await tx.select({ id: liveSeries.id }).from(liveSeries).where(eq(liveSeries.id, id)).limit(1)
  if (known.length === 0) return false
  await putReferences(tx, { topicIds: [], contributorIds: [], seriesIds: [id] })
  return true
}

/** Shows the order that a series was put into. Returns the articles that are another part now. Only while nothing can be published. */
export async function showSeriesOrder(tx: Database, id: string): Promise<{ id: string; editionCode: string }[]> {
  return tx
    .update(liveArticle)
    .set({ seriesPart: sql`${seriesPlace.part}` })
    .from(seriesPlace)
    .where(
      and(
        eq(liveArticle.seriesId, id),
        eq(seriesPlace.seriesId, id),
        eq(seriesPlace.storyId, liveArticle.storyId),
        sql`${liveArticle.seriesPart} is distinct from ${seriesPlace.part}`,
      ),
    )
    .returning({ id: liveArticle.id, editionCode: liveArticle.editionCode })
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
  await leadAddresses(tx, 'topic', fromId, intoId)
  await tx.delete(liveTopicName).where(eq(liveTopicName.topicId, fromId))
  await tx.update(liveTopic).set({ parentId: intoId }).where(eq(liveTopic.parentId, fromId))
  const gone = await tx.delete(liveTopic).where(eq(liveTopic.id, fromId)).returning({ id: liveTopic.id })
  return gone.length > 0
}

/** The public articles that credit somebody. */
export async function listArticlesCrediting(tx: Database, contributorId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: liveArticleContributor.articleId })
    .from(liveArticleContributor)
    .where(eq(liveArticleContributor.contributorId, contributorId))
    .orderBy(liveArticleContributor.articleId)
  return rows.map(({ id }) => id)
}

/** Where one contributor was shown, another is. Returns whether the public knew them. */
export async function mergeLiveContributor(tx: Database, fromId: string, intoId: string): Promise<boolean> {
  await tx.update(liveMergedContributor).set({ intoId }).where(eq(liveMergedContributor.intoId, fromId))
  await tx.insert(liveMergedContributor).values({ contributorId: fromId, intoId }).onConflictDoNothing()
  await leadAddresses(tx, 'contributor', fromId, intoId)
  await showAssets(tx, `contributor:${fromId}`, [])
  await tx.delete(liveContributorBio).where(eq(liveContributorBio.contributorId, fromId))
  const gone = await tx
    .delete(liveContributor)
    .where(eq(liveContributor.id, fromId))
    .returning({ id: liveContributor.id })
  return gone.length > 0
}
