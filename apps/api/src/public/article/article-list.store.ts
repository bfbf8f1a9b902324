import {
  type ArticleKind,
  type ContributorRole,
  type Database,
  liveArticle,
  liveArticleContributor,
  liveArticleTopic,
} from '@dateline/db'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Position } from '../../pagination.ts'
import { prepared } from '../../prepared.ts'
import { type ArticleCard, cardColumns } from './article.store.ts'

/** Which of an edition's articles: those to which all that is named applies. */
export type ArticleFilter = {
  edition: string
  sectionId?: string | undefined
  topicId?: string | undefined
  contributorId?: string | undefined
  /** What the contributor did. */
  role?: ContributorRole | undefined
  kind?: ArticleKind | undefined
  seriesId?: string | undefined
  /** First published at this instant or later. */
  from?: Date | undefined
  /** First published before this instant. */
  to?: Date | undefined
  /** Whose story has a public article in this edition too. */
  translatedInto?: string | undefined
}

/** All but the edition, which is always named. */
const narrowing = [
  'topicId',
  'contributorId',
  'role',
  'sectionId',
  'kind',
  'seriesId',
  'from',
  'to',
  'translatedInto',
] as const
type Narrowing = (typeof narrowing)[number]

/** What `totalCount` counts to; one more says that there are more. */
const countLimit = 10_000
const value = sql.placeholder

/** Each shape of filter has statements of its own, made when it is first asked for. */
const statements = prepared((db) => {
  const made = new Map<string, ReturnType<typeof makeStatements>>()
  return (filter: ArticleFilter) => {
    const named = narrowing.filter((each) => filter[each] !== undefined)
    const shape = named.join('_')
    const known = made.get(shape) ?? makeStatements(db, shape, new Set(named))
    made.set(shape, known)
    return known
  }
})

/** A list is read in the order of an index: that of its topic, of its contributor, or of the articles themselves. */
function makeStatements(db: Database, shape: string, named: ReadonlySet<Narrowing>) {
  const byTopic = named.has('topicId')
  const leading = byTopic ? liveArticleTopic : named.has('contributorId') ? liveArticleContributor : liveArticle
  const id = 'articleId' in leading ? leading.articleId : leading.id
  const { publishedAt } = leading
  const conditions: Record<Narrowing, SQL> = {
    topicId: eq(liveArticleTopic.topicId, value('topicId')),
    contributorId: eq(liveArticleContributor.contributorId, value('contributorId')),
    role: sql`${value('role')} = any(${liveArticleContributor.roles})`,
    sectionId: eq(byTopic ? liveArticleTopic.sectionId : liveArticle.sectionId, value('sectionId')),
    kind: eq(liveArticle.kind, value('kind')),
    seriesId: eq(liveArticle.seriesId, value('seriesId')),
    from: sql`${publishedAt} >= ${value('from')}::timestamptz`,
    to: sql`${publishedAt} < ${value('to')}::timestamptz`,
    translatedInto: sql`exists (select from ${liveArticle} as version
      where version.story_id = ${liveArticle.storyId} and version.edition_code = ${value('translatedInto')})`,
  }
  const applies = [
    eq(leading.editionCode, value('edition')),
    ...narrowing.filter((each) => named.has(each)).map((each) => conditions[each]),
  ]
  const after = sql`(${publishedAt}, ${id}) < (${value('publishedAt')}::timestamptz, ${value('id')}::uuid)`

  // What is counted by the leading table alone is counted without the articles.
  const ofArticle: Narrowing[] = ['kind', 'seriesId', 'translatedInto', ...(byTopic ? [] : (['sectionId'] as const))]
  const list = db.select(cardColumns).from(liveArticle).$dynamic()
  const counted = db
    .select({ one: sql`1`.as('one') })
    .from(leading as typeof liveArticle)
    .$dynamic()
  if (leading !== liveArticle) list.innerJoin(leading, eq(id, liveArticle.id))
  if (leading !== liveArticle && ofArticle.some((each) => named.has(each))) {
    counted.innerJoin(liveArticle, eq(id, liveArticle.id))
  }
  if (byTopic && named.has('contributorId')) {
    for (const query of [list, counted])
      query.innerJoin(liveArticleContributor, eq(liveArticleContributor.articleId, id))
  }
  const limited = counted
    .where(and(...applies))
    .limit(countLimit + 1)
    .as('counted')
  return {
    list: list
      .where(and(...applies, after))
      .orderBy(desc(publishedAt), desc(id))
      .limit(value('limit'))
      .prepare(`articles_${shape}`),
    count: db.select({ count: sql<number>`count(*)::int` }).from(limited).prepare(`count_${shape}`),
  }
}

const parameters = ({ from, to, ...filter }: ArticleFilter) => ({
  ...filter,
  from: from?.toISOString(),
  to: to?.toISOString(),
})

export function listLiveArticles(
  db: Database,
  filter: ArticleFilter,
  after: Position,
  limit: number,
): Promise<ArticleCard[]> {
  return statements(db)(filter).list.execute({ ...parameters(filter), ...after, limit }) as Promise<ArticleCard[]>
}

export async function countLiveArticles(db: Database, filter: ArticleFilter): Promise<number> {
  return (await statements(db)(filter).count.execute(parameters(filter)))[0]?.count ?? 0
}
