import type { Database } from '@dateline/db'
import { AppError } from '../errors.ts'
import { articleTag, outletTag, referenceTag } from '../tags.ts'
import { actorOf, type Viewer } from '../viewer.ts'
import { showAssets } from './assets.store.ts'
import { noteChange } from './change.store.ts'
import { announcePurge } from './events.ts'
import {
  findGone,
  findLiveArticle,
  findLiveArticleAt,
  type LiveArticle,
  putGone,
  putLiveArticle,
  putRedirect,
} from './live.store.ts'
import {
  type ArticleRow,
  findTranslatedFrom,
  getRevision,
  getTimeZone,
  listCorrections,
  lockArticle,
  lockPaths,
  updateArticle,
  writeAudit,
} from './newsroom.store.ts'
import { toLiveArticle } from './projection.ts'
import { canPublish } from './publish.policy.ts'
import { missingBeforePublishing } from './publish.rules.ts'
import { referencesOf, shownAssets } from './references.rules.ts'
import { putReferences } from './references.store.ts'
import { tagsOfChange } from './tags-of-change.ts'

export type PublishResult = { ok: true; article: LiveArticle; changed: boolean } | { ok: false; missing: string[] }

/**
 * Takes an article's newest revision live, in one transaction: whoever looks sees either all of the old or all of the new.
 * `publishedAt` dates the first publication of something that was published elsewhere before.
 */
export async function publishArticle(
  db: Database,
  viewer: Viewer,
  articleId: string,
  now: Date,
  options: { publishedAt?: Date } = {},
): Promise<PublishResult> {
  return db.transaction(async (tx) => {
    const article = await getLockedArticle(tx, viewer, articleId)
    const revision = await getRevision(tx, article.id, article.latestRevision)
    const missing = missingBeforePublishing(revision)
    if (missing.length > 0) return { ok: false, missing }

    const before = await findLiveArticle(tx, article.id)
    const publishedAt = options.publishedAt ?? article.publishedAt ?? now
    const corrections = await listCorrections(tx, article.id)
    const isUnchanged =
      article.publishedRevision === revision.number &&
      (before === null || before.corrections.length === corrections.length) &&
      (before === null || (before.slug === article.slug && before.publishedAt.getTime() === publishedAt.getTime()))
    if (before && isUnchanged) return { ok: true, article: before, changed: false }

    const modifiedAt =
      article.publishedAt === null ? publishedAt : isUnchanged ? (article.modifiedAt ?? publishedAt) : now
    const after = toLiveArticle(article, revision, {
      publishedAt,
      modifiedAt,
      timeZone: await getTimeZone(tx),
      corrections,
      translatedFrom: await findTranslatedFrom(tx, revision),
    })
    const holder = await findLiveArticleAt(tx, after.path)
    if (holder && holder.id !== article.id) {
      throw new AppError(
        'CONFLICT',
        `${after.path} still shows another article, which was renamed and not published since. Publish that one first.`,
      )
    }
    const references = await putReferences(tx, referencesOf(after))
    const pictures = await showAssets(tx, articleTag(article.id), shownAssets(after))
    const oldPath = before?.path ?? (await findGone(tx, article.id))?.path
    const displaced = (await putLiveArticle(tx, after)).map(articleTag)
    await noteChange(tx, { articleId: article.id, editionCode: article.editionCode, isNew: before === null })
    if (oldPath !== undefined && oldPath !== after.path) await putRedirect(tx, oldPath, article.id)
    await updateArticle(tx, article.id, {
      status: 'published',
      publishedRevision: revision.number,
      publishedAt,
      modifiedAt,
      withdrawnAt: null,
      withdrawnReason: null,
      withdrawnByLaw: false,
      withdrawalDemandedBy: null,
    })
    const detail = { revision: revision.number, path: after.path, ...(oldPath !== after.path && { oldPath }) }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'publish', articleId: article.id, detail })
    const names = references === 'same' ? [] : [references === 'added' ? referenceTag : outletTag]
    const changed = new Set([...names, ...tagsOfChange(before, after), ...pictures, ...displaced])
    await announcePurge(tx, { changed: [...changed], withdrawn: [] })
    return { ok: true, article: after, changed: true }
  })
}

/** Given where a law, a court or an authority wants an article gone. */
export type LegalDemand = { demandedBy: string | null }

/** Takes an article out of `live`. Its path answers 410 with the reason from then on, or 451 where that was demanded. */
export async function withdrawArticle(
  db: Database,
  viewer: Viewer,
  articleId: string,
  reason: string,
  now: Date,
  legal: LegalDemand | null = null,
): Promise<{ path: string }> {
  const text = reason.trim()
  const demandedBy = legal?.demandedBy?.trim() || null
  if (text === '' || text.length > 300) {
    throw new AppError(
      'BAD_USER_INPUT',
      'Say in a sentence of at most 300 characters why the article is withdrawn: readers will see it.',
    )
  }
  if (demandedBy !== null && demandedBy.length > 200) {
    throw new AppError('BAD_USER_INPUT', 'Name whoever demanded it in at most 200 characters: readers will see it.')
  }
  return db.transaction(async (tx) => {
    const article = await getLockedArticle(tx, viewer, articleId)
    const before = await findLiveArticle(tx, article.id)
    if (!before)
      throw new AppError(
        'CONFLICT',
        `This article is not public (it is ${article.status}), so there is nothing to withdraw.`,
      )

    const { path } = before
    const isLegal = legal !== null
    await putGone(tx, { articleId: article.id, path, reason: text, withdrawnAt: now, isLegal, demandedBy })
    await noteChange(tx, { articleId: article.id, editionCode: article.editionCode, isNew: false })
    await updateArticle(tx, article.id, {
      status: 'withdrawn',
      withdrawnAt: now,
      withdrawnReason: text,
      withdrawnByLaw: isLegal,
      withdrawalDemandedBy: demandedBy,
    })
    await writeAudit(tx, {
      at: now,
      actor: actorOf(viewer),
      action: 'withdraw',
      articleId: article.id,
      detail: { path, reason: text, ...(isLegal && { isLegal, demandedBy }) },
    })
    const own = articleTag(article.id)
    const pictures = await showAssets(tx, own, [])
    const changed = [...tagsOfChange(before, null).filter((tag) => tag !== own), ...pictures]
    await announcePurge(tx, { changed, withdrawn: [own] })
    return { path }
  })
}

async function getLockedArticle(tx: Database, viewer: Viewer, id: string): Promise<ArticleRow> {
  if (!canPublish(viewer)) throw new AppError('FORBIDDEN', 'Only editors may publish and withdraw.')
  const article = await lockArticle(tx, id)
  if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
  await lockPaths(tx, article.editionCode)
  return article
}
