import { type Database, liveArticle, liveChange, liveGone } from '@dateline/db'
import { and, asc, eq, getTableColumns, gte, sql } from 'drizzle-orm'
import { prepared } from '../../prepared.ts'
import { type ArticleCard, cardColumns } from '../article/article.store.ts'

type Gone = Omit<typeof liveGone.$inferSelect, 'articleId' | 'path'>
/** An article as it is now: public, or withdrawn. */
export type ArticleState = { article: ArticleCard | null; gone: Gone | null }
export type Change = ArticleState & { articleId: string; number: number; appeared: number }

const value = sql.placeholder
const { articleId: _, path: __, ...gone } = getTableColumns(liveGone)

const statements = prepared((db) => ({
  changes: db
    .select({
      articleId: liveChange.articleId,
      number: liveChange.number,
      appeared: liveChange.appeared,
      article: cardColumns,
      gone,
    })
    .from(liveChange)
    .leftJoin(liveArticle, eq(liveArticle.id, liveChange.articleId))
    .leftJoin(liveGone, eq(liveGone.articleId, liveChange.articleId))
    .where(and(eq(liveChange.editionCode, value('edition')), gte(liveChange.number, value('from'))))
    .orderBy(asc(liveChange.number))
    .limit(value('limit'))
    .prepare('changes'),
  newest: db
    .select({ number: sql<string | null>`max(${liveChange.number})` })
    .from(liveChange)
    .where(eq(liveChange.editionCode, value('edition')))
    .prepare('newest_change'),
  ofArticle: db
    .select({ number: liveChange.number, article: cardColumns, gone })
    .from(sql`(select ${value('id')}::uuid as id) as asked`)
    .leftJoin(liveChange, sql`${liveChange.articleId} = asked.id`)
    .leftJoin(liveArticle, sql`${liveArticle.id} = asked.id`)
    .leftJoin(liveGone, sql`${liveGone.articleId} = asked.id`)
    .prepare('change_of_article'),
}))

/** An edition's changes from a number on, in their order. */
export function listChanges(db: Database, edition: string, from: number, limit: number): Promise<Change[]> {
  return statements(db).changes.execute({ edition, from, limit })
}

/** The number of an edition's last change; 0 before the first. */
export async function findNewestChange(db: Database, edition: string): Promise<number> {
  return Number((await statements(db).newest.execute({ edition }))[0]?.number ?? 0)
}

/** The number of an article's last change, and what it is since; null when it never was public. What was never noted is 0. */
export async function findArticleState(db: Database, id: string): Promise<(ArticleState & { number: number }) | null> {
  const [row] = await statements(db).ofArticle.execute({ id })
  if (!row || (row.article === null && row.gone === null && row.number === null)) return null
  return { article: row.article, gone: row.gone, number: row.number ?? 0 }
}
