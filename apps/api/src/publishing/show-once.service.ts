import type { Database } from '@dateline/db'
import { articleTag } from '../tags.ts'
import { showAssets } from './assets.store.ts'
import { hurry, type LiveArticle, putLiveArticle } from './live.store.ts'
import {
  type ArticleRow,
  findTranslatedFrom,
  getTimeZone,
  listCorrections,
  lockPaths,
  type Revision,
} from './newsroom.store.ts'
import { toLiveArticle } from './projection.ts'
import { referencesOf, shownAssets } from './references.rules.ts'
import { putReferences } from './references.store.ts'

/** Ends the transaction with nothing written. */
class Seen extends Error {}

export type Shown = { article: ArticleRow; revision: Revision; publishedAt: Date }

/**
 * Shows revisions as the public would see them, to one who looks: they are brought to `live` in a transaction, looked at, and taken
 * back with the transaction. Nobody else sees them, and what is shown is what publishing would show.
 */
export async function showOnce<Answer>(
  db: Database,
  edition: string,
  revisions: readonly Shown[],
  now: Date,
  look: (tx: Database, articles: LiveArticle[], hasNewNames: boolean) => Promise<Answer>,
): Promise<Answer> {
  let answer: { value: Answer } | undefined
  try {
    await db.transaction(async (tx) => {
      // Whoever publishes comes first: a look is given up rather than waited for long.
      await hurry(tx)
      await lockPaths(tx, edition)
      const timeZone = await getTimeZone(tx)
      const articles: LiveArticle[] = []
      let hasNewNames = false
      for (const { article, revision, publishedAt } of revisions) {
        const shown = toLiveArticle(article, revision, {
          publishedAt,
          modifiedAt: modifiedAtOf({ article, revision, publishedAt }, now),
          timeZone,
          corrections: await listCorrections(tx, article.id),
          translatedFrom: await findTranslatedFrom(tx, revision),
        })
        hasNewNames = (await putReferences(tx, referencesOf(shown))) !== 'same' || hasNewNames
        await showAssets(tx, articleTag(article.id), shownAssets(shown))
        await putLiveArticle(tx, shown)
        articles.push(shown)
      }
      answer = { value: await look(tx, articles, hasNewNames) }
      throw new Seen()
    })
  } catch (error) {
    if (!(error instanceof Seen)) throw error
  }
  if (!answer) throw new Error('A look ended without an answer.')
  return answer.value
}

function modifiedAtOf({ article, revision, publishedAt }: Shown, now: Date): Date {
  if (article.publishedAt === null) return publishedAt
  return article.publishedRevision === revision.number ? (article.modifiedAt ?? publishedAt) : now
}
