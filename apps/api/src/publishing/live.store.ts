import {
  type Database,
  liveArticle,
  liveArticleContributor,
  liveArticleCorrection,
  liveArticleTopic,
  liveGone,
  liveRedirect,
  publicRole,
} from '@dateline/db'
import { eq, sql } from 'drizzle-orm'
import { placesOfCorrections, rolesOf } from './projection.ts'
import { toSearchSource } from './search.rules.ts'
import { putSearch, removeSearch } from './search.store.ts'

export type LiveArticle = typeof liveArticle.$inferSelect

export async function findLiveArticle(tx: Database, id: string): Promise<LiveArticle | null> {
  return (await tx.select().from(liveArticle).where(eq(liveArticle.id, id)))[0] ?? null
}

export async function findGone(tx: Database, articleId: string): Promise<{ path: string } | null> {
  return (await tx.select({ path: liveGone.path }).from(liveGone).where(eq(liveGone.articleId, articleId)))[0] ?? null
}

/** The article that shows at a path. */
export async function findLiveArticleAt(tx: Database, path: string): Promise<{ id: string } | null> {
  return (await tx.select({ id: liveArticle.id }).from(liveArticle).where(eq(liveArticle.path, path)))[0] ?? null
}

/** Shows an article, in place of what was shown of it. Returns the ids of the articles that its path led to until now. */
export async function putLiveArticle(tx: Database, row: LiveArticle): Promise<string[]> {
  await putSearch(tx, toSearchSource(row))
  await tx.insert(liveArticle).values(row).onConflictDoUpdate({ target: liveArticle.id, set: row })
  await tx.delete(liveArticleTopic).where(eq(liveArticleTopic.articleId, row.id))
  const topicIds = [...new Set([...row.topicIds, ...row.placeIds])]
  if (topicIds.length > 0) {
    const { editionCode, publishedAt, id: articleId, sectionId } = row
    await tx
      .insert(liveArticleTopic)
      .values(topicIds.map((topicId) => ({ topicId, editionCode, publishedAt, articleId, sectionId })))
  }
  await tx.delete(liveArticleContributor).where(eq(liveArticleContributor.articleId, row.id))
  if (row.credits.length > 0) {
    const { editionCode, publishedAt, id: articleId } = row
    await tx
      .insert(liveArticleContributor)
      .values(rolesOf(row.credits).map((each) => ({ ...each, editionCode, publishedAt, articleId })))
  }
  await tx.delete(liveArticleCorrection).where(eq(liveArticleCorrection.articleId, row.id))
  if (row.corrections.length > 0) await tx.insert(liveArticleCorrection).values(placesOfCorrections(row))
  await tx.delete(liveGone).where(eq(liveGone.articleId, row.id))
  return takePath(tx, row.path)
}

/** Whatever moved away from a path, or was withdrawn there, has lost it. What was withdrawn is still found by its older paths. */
export async function takePath(tx: Database, path: string): Promise<string[]> {
  const moved = await tx
    .delete(liveRedirect)
    .where(eq(liveRedirect.path, path))
    .returning({ articleId: liveRedirect.articleId })
  const gone = await tx.select({ articleId: liveGone.articleId }).from(liveGone).where(eq(liveGone.path, path))
  for (const { articleId } of gone) {
    const [older] = await tx.select().from(liveRedirect).where(eq(liveRedirect.articleId, articleId)).limit(1)
    if (older) await tx.update(liveGone).set({ path: older.path }).where(eq(liveGone.articleId, articleId))
    else await tx.delete(liveGone).where(eq(liveGone.articleId, articleId))
  }
  return [...moved, ...gone].map(({ articleId }) => articleId)
}

export async function putRedirect(tx: Database, path: string, articleId: string): Promise<void> {
  await tx
    .insert(liveRedirect)
    .values({ path, articleId })
    .onConflictDoUpdate({ target: liveRedirect.path, set: { articleId } })
}

/** Takes an article off; its path remembers why. */
export async function putGone(tx: Database, row: typeof liveGone.$inferSelect): Promise<void> {
  await removeSearch(tx, row.articleId)
  await tx.delete(liveArticle).where(eq(liveArticle.id, row.articleId))
  await tx.delete(liveArticleTopic).where(eq(liveArticleTopic.articleId, row.articleId))
  await tx.delete(liveArticleContributor).where(eq(liveArticleContributor.articleId, row.articleId))
  await tx.delete(liveArticleCorrection).where(eq(liveArticleCorrection.articleId, row.articleId))
  await tx.insert(liveGone).values(row).onConflictDoUpdate({ target: liveGone.articleId, set: row })
}

/** Until the transaction ends no statement takes, or waits, longer than three seconds. */
export async function hurry(tx: Database): Promise<void> {
  await tx.execute(sql`set local statement_timeout = '3s'`)
}

/** From here on the transaction may do no more than the public graph. */
export async function becomePublic(tx: Database): Promise<void> {
  await tx.execute(sql`set local role ${sql.identifier(publicRole)}`)
}
