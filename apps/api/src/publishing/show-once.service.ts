import type { Database } from '@dateline/db'
import { articleTag } from '../tags.ts'
import { showAssets } from './assets.store.ts'
import { becomePublic, hurry, type LiveArticle, putLiveArticle } from './live.store.ts'
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

/**
 * Shows a revision as the public would see it, to one who looks: it is brought to `live` in a transaction, looked at with the
 * rights of the public, and taken back with the transaction. Nobody else sees it, and what is shown is what publishing would show.
 */
export async function showOnce<Answer>(
  db: Database,
  { article, revision }: { article: ArticleRow; revision: Revision },
  now: Date,
  look: (live: Database, shown: LiveArticle, hasNewNames: boolean) => Promise<Answer>,
): Promise<Answer> {
  let answer: { value: Answer } | undefined
  try {
    await db.transaction(async (tx) => {
      // Whoever publishes comes first: a look is given up rather than waited for long.
      await hurry(tx)
      await lockPaths(tx, article.editionCode)
      const publishedAt = article.publishedAt ?? now
      const shown = toLiveArticle(article, revision, {
        publishedAt,
        modifiedAt: article.publishedAt === null ? publishedAt : now,
        timeZone: await getTimeZone(tx),
        corrections: await listCorrections(tx, article.id),
        translatedFrom: await findTranslatedFrom(tx, revision),
      })
      const names = await putReferences(tx, referencesOf(shown))
      await showAssets(tx, articleTag(article.id), shownAssets(shown))
      await putLiveArticle(tx, shown)
      await becomePublic(tx)
      answer = { value: await look(tx, shown, names !== 'same') }
      throw new Seen()
    })
  } catch (error) {
    if (!(error instanceof Seen)) throw error
  }
  if (!answer) throw new Error('A look ended without an answer.')
  return answer.value
}
