import { type Correction, type Database, liveArticle, liveArticleCorrection } from '@dateline/db'
import { desc, eq, sql } from 'drizzle-orm'
import type { NumberedPosition } from '../../pagination.ts'
import { prepared } from '../../prepared.ts'
import { type ArticleCard, cardColumns } from './article.store.ts'

export type CorrectionRow = { article: ArticleCard; number: number; at: Date; text: string; concerned: string | null }

const value = sql.placeholder
const { articleId, editionCode, at, number } = liveArticleCorrection
const countLimit = 10_000

const statements = prepared((db) => {
  const counted = db
    .select({ one: sql`1`.as('one') })
    .from(liveArticleCorrection)
    .where(eq(editionCode, value('edition')))
    .limit(countLimit + 1)
    .as('counted')
  return {
    newest: db
      .select({
        article: cardColumns,
        number,
        at,
        said: sql<Correction>`${liveArticle.corrections} -> ${number}`,
      })
      .from(liveArticleCorrection)
      .innerJoin(liveArticle, eq(liveArticle.id, articleId))
      .where(
        sql`${editionCode} = ${value('edition')} and (${at}, ${articleId}, ${number}) <
          (${value('publishedAt')}::timestamptz, ${value('id')}::uuid, ${value('number')}::int)`,
      )
      .orderBy(desc(at), desc(articleId), desc(number))
      .limit(value('limit'))
      .prepare('corrections'),
    count: db.select({ count: sql<number>`count(*)::int` }).from(counted).prepare('count_corrections'),
  }
})

/** An edition's corrections after a place, newest first. */
export async function listCorrections(
  db: Database,
  edition: string,
  after: NumberedPosition,
  limit: number,
): Promise<CorrectionRow[]> {
  const rows = await statements(db).newest.execute({ edition, ...after, limit })
  return rows.map(({ said: { text, concerned }, ...row }) => ({ ...row, text, concerned }))
}

export async function countCorrections(db: Database, edition: string): Promise<number> {
  return (await statements(db).count.execute({ edition }))[0]?.count ?? 0
}
