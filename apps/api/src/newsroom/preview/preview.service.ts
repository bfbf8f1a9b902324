import { assetsOf } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { type ArticleRow, type Revision, writeAudit } from '../../publishing/newsroom.store.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { authoriseFor } from '../article/article.policy.ts'
import { getArticle } from '../article/article.service.ts'
import { findArticleById, findRevision } from '../article/article.store.ts'
import { type AssetRow, findAsset } from '../asset/asset.store.ts'
import { readPreviewToken, toPreviewToken } from './token.rules.ts'

export type PreviewLink = { token: string; path: string; expiresAt: Date }
export type Preview = { article: ArticleRow; revision: Revision; expiresAt: Date }

const mostDays = 30

/** Makes a link for somebody without an account, that shows one revision of an article for some days. */
export async function createPreviewLink(
  db: Database,
  viewer: Viewer,
  { articleId, revision, days }: { articleId: string; revision: number; days: number },
  secret: string,
  now: Date,
): Promise<PreviewLink> {
  if (days < 1 || days > mostDays) {
    throw new AppError('BAD_USER_INPUT', `A preview link lasts from 1 to ${mostDays} days.`)
  }
  return db.transaction(async (tx) => {
    const article = await getArticle(tx, articleId)
    await authoriseFor(tx, viewer, 'article.write', article)
    if (!(await findRevision(tx, articleId, revision))) {
      throw new AppError('BAD_USER_INPUT', `The article has no revision ${revision}.`)
    }
    const seconds = Math.floor(now.getTime() / 1000) + days * 86_400
    const expiresAt = new Date(seconds * 1000)
    const detail = { revision, expiresAt: expiresAt.toISOString() }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'preview', articleId, detail })
    const token = toPreviewToken({ articleId, revision, expiresAt }, secret)
    return { token, path: `/${article.editionCode}/preview/${token}`, expiresAt }
  })
}

/** What a link shows; null where it is no good any more. It ends with the article: of what was withdrawn or discarded nothing is shown. */
export async function openPreview(db: Database, token: string, secret: string, now: Date): Promise<Preview | null> {
  const claim = readPreviewToken(token, secret, now)
  if (!claim) return null
  const article = await findArticleById(db, claim.articleId)
  if (!article || article.discardedAt !== null || article.status === 'withdrawn') return null
  const revision = await findRevision(db, article.id, claim.revision)
  return revision && { article, revision, expiresAt: claim.expiresAt }
}

/** A picture that the revision of a link shows; null for all others. */
export async function findPreviewedAsset(
  db: Database,
  token: string,
  assetId: string,
  secret: string,
  now: Date,
): Promise<AssetRow | null> {
  const preview = await openPreview(db, token, secret, now)
  if (!preview) return null
  const { leadImage, socialAssetId, body } = preview.revision
  const shown = [leadImage?.assetId, socialAssetId, ...assetsOf(body)]
  return shown.includes(assetId) ? findAsset(db, assetId) : null
}
