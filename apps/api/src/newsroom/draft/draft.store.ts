import { article, type Database } from '@dateline/db'
import { and, count, eq, isNull, ne } from 'drizzle-orm'
import type { ArticleRow } from '../../publishing/newsroom.store.ts'

/** Holds a discarded article until the transaction ends. */
export async function lockDiscarded(tx: Database, id: string): Promise<ArticleRow | null> {
  const [row] = await tx.select().from(article).where(eq(article.id, id)).for('update')
  return row && row.discardedAt !== null ? row : null
}

/** How many other articles a story has. */
export async function countOthers(
  tx: Database,
  { id, storyId }: Pick<ArticleRow, 'id' | 'storyId'>,
  { withDiscarded }: { withDiscarded: boolean },
): Promise<number> {
  const [row] = await tx
    .select({ others: count() })
    .from(article)
    .where(
      and(eq(article.storyId, storyId), ne(article.id, id), withDiscarded ? undefined : isNull(article.discardedAt)),
    )
  return row?.others ?? 0
}
