import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { ArticleRow } from '../../publishing/newsroom.store.ts'
import type { Viewer } from '../../viewer.ts'
import { createArticle, getArticle } from '../article/article.service.ts'
import { findRevision } from '../article/article.store.ts'
import { contentOf } from '../article/article-content.ts'
import { findFreeSlug } from '../article/free-slug.ts'
import { withoutSources } from './draft.rules.ts'

/** Begins an article of a new story with what another says. The two know nothing of each other from then on. */
export async function duplicateArticle(
  db: Database,
  viewer: Viewer,
  { id, number }: { id: string; number: number | null },
  now: Date,
): Promise<ArticleRow> {
  return db.transaction(async (tx) => {
    const article = await getArticle(tx, id)
    const wanted = number ?? article.latestRevision
    const revision = await findRevision(tx, article.id, wanted)
    if (!revision) throw new AppError('NOT_FOUND', `The article has no revision ${wanted}.`)
    const content = contentOf(revision)
    return createArticle(
      tx,
      viewer,
      {
        ...content,
        body: withoutSources(content.body),
        edition: article.editionCode,
        slug: await findFreeSlug(tx, revision.headline, article.editionCode),
        translationOf: null,
        importDigest: null,
      },
      now,
    )
  })
}
