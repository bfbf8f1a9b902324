import type { Database } from '@dateline/db'
import { AppError } from '../errors.ts'
import { type Action, authorise } from '../roles.ts'
import { articleTag, outletTag, referenceTag } from '../tags.ts'
import { actorOf, type Viewer } from '../viewer.ts'
import { showAssets } from './assets.store.ts'
import { noteChange } from './change.store.ts'
import { announcePurge } from './events.ts'
import { removeJob, scheduleKey } from './jobs.store.ts'
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
  holdEmbargo,
  insertStep,
  listCorrections,
  lockArticle,
  lockPaths,
  updateArticle,
  writeAudit,
} from './newsroom.store.ts'
import { toLiveArticle } from './projection.ts'
import { checkReason, missingBeforePublishing } from './publish.rules.ts'
import { referencesOf, shownAssets } from './references.rules.ts'
import { putReferences } from './references.store.ts'
import { tagsOfChange } from './tags-of-change.ts'
import { announceToWebhooks } from './webhooks.store.ts'

export type PublishResult = { ok: true; article: LiveArticle; changed: boolean } | { ok: false; missing: string[] }

export type PublishOptions = {
  /** Dates the first publication of something that was published elsewhere before. */
  publishedAt?: Date
  /** The newest when it isn't said. */
  revision?: number
  /** Why it goes out before the embargo ends. Only a duty editor may say so. */
  breakEmbargo?: string | undefined
  /** What of the policy table is asked: whoever may post on live pages may not publish everything. */
  action?: Action
  step?: 'publish' | 'correct'
}

/** Takes a revision live, in one transaction: whoever looks sees either all of the old or all of the new. */
export async function publishArticle(
  db: Database,
  viewer: Viewer,
  articleId: string,
  now: Date,
  options: PublishOptions = {},
): Promise<PublishResult> {
  return db.transaction(async (tx) => {
    const article = await getLockedArticle(tx, viewer, options.action ?? 'article.publish', articleId)
    const revision = await getRevision(tx, article.id, options.revision ?? article.latestRevision)
    const missing = missingBeforePublishing(revision)
    if (missing.length > 0) return { ok: false, missing }
    await respectEmbargo(tx, viewer, article, options.breakEmbargo, now)

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
      scheduledFor: null,
      scheduledRevision: null,
    })
    if (article.status === 'scheduled') await removeJob(tx, scheduleKey(article.id))
    const detail = { revision: revision.number, path: after.path, ...(oldPath !== after.path && { oldPath }) }
    const actor = actorOf(viewer)
    await writeAudit(tx, {
      ...{ at: now, actor, action: 'publish', articleId: article.id, detail },
      before: { status: article.status, revision: article.publishedRevision },
      after: { status: 'published', revision: revision.number },
    })
    const step = options.step ?? 'publish'
    await insertStep(tx, {
      ...{ articleId: article.id, at: now, actor, step, from: article.status, to: 'published' },
      revision: revision.number,
    })
    const event =
      before === null ? 'published' : after.corrections.length > before.corrections.length ? 'corrected' : 'updated'
    await announceToWebhooks(tx, `article.${event}`, after, now)
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
    const article = await getLockedArticle(tx, viewer, 'article.withdraw', articleId)
    const isLegal = legal !== null
    const path = await takeOff(tx, viewer, article, { step: 'withdraw', reason: text, isLegal, demandedBy }, now)
    return { path }
  })
}

/**
 * Takes back what should not have gone out, or not yet: it is a draft again. Its path answers 410 without a word of why, until
 * it is published again.
 */
export async function unpublishArticle(
  db: Database,
  viewer: Viewer,
  articleId: string,
  reason: string,
  now: Date,
): Promise<{ path: string }> {
  const text = checkReason(reason)
  return db.transaction(async (tx) => {
    const article = await getLockedArticle(tx, viewer, 'article.withdraw', articleId)
    const removal = { step: 'unpublish', reason: text, isLegal: false, demandedBy: null } as const
    return { path: await takeOff(tx, viewer, article, removal, now) }
  })
}

type Removal = { step: 'unpublish' | 'withdraw'; reason: string; isLegal: boolean; demandedBy: string | null }

async function takeOff(
  tx: Database,
  viewer: Viewer,
  article: ArticleRow,
  { step, reason, isLegal, demandedBy }: Removal,
  now: Date,
): Promise<string> {
  const before = await findLiveArticle(tx, article.id)
  if (!before)
    throw new AppError(
      'CONFLICT',
      `This article is not public (it is ${article.status}), so there is nothing to withdraw.`,
    )
  const { path } = before
  const isWithdrawn = step === 'withdraw'
  const said = isWithdrawn ? reason : ''
  const status = isWithdrawn ? 'withdrawn' : 'draft'
  await putGone(tx, { articleId: article.id, path, reason: said, withdrawnAt: now, isLegal, demandedBy })
  await noteChange(tx, { articleId: article.id, editionCode: article.editionCode, isNew: false })
  await updateArticle(tx, article.id, {
    status,
    withdrawnAt: isWithdrawn ? now : null,
    withdrawnReason: isWithdrawn ? reason : null,
    withdrawnByLaw: isLegal,
    withdrawalDemandedBy: demandedBy,
  })
  const actor = actorOf(viewer)
  await writeAudit(tx, {
    ...{ at: now, actor, action: step, articleId: article.id },
    detail: { path, reason, ...(isLegal && { isLegal, demandedBy }) },
    before: { status: article.status },
    after: { status },
  })
  const revision = article.publishedRevision ?? article.latestRevision
  await insertStep(tx, {
    articleId: article.id,
    at: now,
    actor,
    step,
    from: article.status,
    to: status,
    revision,
    reason,
  })
  await announceToWebhooks(tx, isWithdrawn ? 'article.withdrawn' : 'article.unpublished', before, now)
  const own = articleTag(article.id)
  const pictures = await showAssets(tx, own, [])
  const changed = [...tagsOfChange(before, null).filter((tag) => tag !== own), ...pictures]
  await announcePurge(tx, { changed, withdrawn: [own] })
  return path
}

/** Nothing goes out before an embargo ends, by whatever hand, unless a duty editor says why. */
async function respectEmbargo(
  tx: Database,
  viewer: Viewer,
  { id, editionCode, storyId }: ArticleRow,
  breakEmbargo: string | undefined,
  now: Date,
): Promise<void> {
  const until = await holdEmbargo(tx, storyId)
  if (until === null || until <= now) return
  const embargoedUntil = until.toISOString()
  if (breakEmbargo === undefined) {
    throw new AppError(
      'CONFLICT',
      `This story is embargoed until ${embargoedUntil}. A duty editor may publish it before, and says why.`,
      { embargoedUntil },
    )
  }
  authorise(viewer, 'article.publishEmbargoed', { edition: editionCode })
  const detail = { reason: checkReason(breakEmbargo), embargoedUntil }
  await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'break embargo', articleId: id, detail })
}

async function getLockedArticle(tx: Database, viewer: Viewer, action: Action, id: string): Promise<ArticleRow> {
  // Whoever may do it nowhere doesn't learn what there is.
  authorise(viewer, action)
  const article = await lockArticle(tx, id)
  if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
  authorise(viewer, action, { edition: article.editionCode })
  await lockPaths(tx, article.editionCode)
  return article
}
