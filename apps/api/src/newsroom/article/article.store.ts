import {
  article,
  asset,
  auditEntry,
  type Credit,
  contributor,
  correction,
  type Database,
  edition,
  liveArticle,
  liveGone,
  liveRedirect,
  revision,
  revisionCredit,
  revisionPlace,
  revisionRelated,
  revisionTopic,
  section,
  series,
  story,
  topic,
  topicName,
} from '@dateline/db'
import { and, asc, desc, eq, ilike, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Position } from '../../pagination.ts'
import { type ArticleRow, getRevision, type Revision, type RevisionRow } from '../../publishing/newsroom.store.ts'
import { collectSources } from '../source/source.store.ts'
import { openCorrectionTasks } from '../translation/translation.store.ts'

export type NewRevision = Omit<typeof revision.$inferInsert, 'id'> & {
  createdAt: Date
  placeIds: readonly string[]
  topicIds: readonly string[]
  credits: readonly Credit[]
  relatedIds: readonly string[]
}

/** Until the transaction ends nobody else gives an article of the edition this slug. */
export async function lockSlug(tx: Database, edition: string, slug: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`slug ${edition}/${slug}`}))`)
}

/** Until the transaction ends nobody else adds an article to the story, or takes one out. */
export async function lockStory(tx: Database, id: string): Promise<void> {
  await tx.select().from(story).where(eq(story.id, id)).for('no key update')
}

export async function insertStory(tx: Database): Promise<string> {
  const [row] = await tx.insert(story).values({}).returning({ id: story.id })
  if (!row) throw new Error('The story was not written.')
  return row.id
}

export async function insertArticle(tx: Database, values: typeof article.$inferInsert): Promise<ArticleRow> {
  const [row] = await tx.insert(article).values(values).returning()
  if (!row) throw new Error('The article was not written.')
  return row
}

export async function insertRevision(tx: Database, values: NewRevision): Promise<RevisionRow> {
  const { placeIds, topicIds, credits, relatedIds, ...columns } = values
  const [row] = await tx.insert(revision).values(columns).returning()
  if (!row) throw new Error('The revision was not written.')
  const revisionId = row.id
  const places = placeIds.map((topicId, position) => ({ revisionId, position, topicId }))
  const topics = topicIds.map((topicId, position) => ({ revisionId, position, topicId }))
  const related = relatedIds.map((articleId, position) => ({ revisionId, position, articleId }))
  const people = credits.map((credit, position) => ({ revisionId, position, ...credit }))
  if (places.length > 0) await tx.insert(revisionPlace).values(places)
  if (topics.length > 0) await tx.insert(revisionTopic).values(topics)
  if (related.length > 0) await tx.insert(revisionRelated).values(related)
  if (people.length > 0) await tx.insert(revisionCredit).values(people)
  // What the editor saves by itself may be half typed.
  if (!row.isAutosave) await collectSources(tx, row.sources, row.createdAt)
  return row
}

/** What the newest revision says right. Of an original, its translations are to be looked at as well. */
export async function insertCorrection(
  tx: Database,
  values: Omit<typeof correction.$inferInsert, 'revision'>,
): Promise<void> {
  const newest = tx.select({ number: article.latestRevision }).from(article).where(eq(article.id, values.articleId))
  const [row] = await tx
    .insert(correction)
    .values({ ...values, revision: sql`(${newest})` })
    .returning({ id: correction.id })
  if (row) await openCorrectionTasks(tx, row.id, values.at)
}

/** Even one that was discarded. */
export async function findArticleById(db: Database, id: string): Promise<ArticleRow | null> {
  return (await db.select().from(article).where(eq(article.id, id)))[0] ?? null
}

export function listArticlesByIds(db: Database, ids: readonly string[]): Promise<ArticleRow[]> {
  return db
    .select()
    .from(article)
    .where(inArray(article.id, [...ids]))
}

export async function findArticleBySlug(db: Database, edition: string, slug: string): Promise<ArticleRow | null> {
  return (
    (
      await db
        .select()
        .from(article)
        .where(and(eq(article.editionCode, edition), eq(article.slug, slug), isNull(article.discardedAt)))
    )[0] ?? null
  )
}

/** The article that readers find at a path: the one that shows there, was withdrawn there, or moved away from there. */
export async function findArticleIdAtPath(db: Database, path: string): Promise<string | null> {
  const [shown] = await db.select({ id: liveArticle.id }).from(liveArticle).where(eq(liveArticle.path, path))
  if (shown) return shown.id
  const [gone] = await db.select({ id: liveGone.articleId }).from(liveGone).where(eq(liveGone.path, path))
  if (gone) return gone.id
  const [moved] = await db.select({ id: liveRedirect.articleId }).from(liveRedirect).where(eq(liveRedirect.path, path))
  return moved?.id ?? null
}

export async function findArticleOfStory(db: Database, storyId: string, edition: string): Promise<ArticleRow | null> {
  const found = await db
    .select()
    .from(article)
    .where(and(eq(article.storyId, storyId), eq(article.editionCode, edition), isNull(article.discardedAt)))
  return found[0] ?? null
}

/** The article of an edition that was imported from a file with this digest. */
export async function findArticleByImport(db: Database, edition: string, digest: string): Promise<ArticleRow | null> {
  const found = await db
    .select({ article })
    .from(revision)
    .innerJoin(article, eq(article.id, revision.articleId))
    .where(and(eq(revision.importDigest, digest), eq(article.editionCode, edition), isNull(article.discardedAt)))
    .limit(1)
  return found[0]?.article ?? null
}

export type ArticleListRow = {
  id: string
  editionCode: string
  status: ArticleRow['status']
  slug: string
  headline: string
  path: string | null
  revision: number
}

export function listArticles(db: Database, filter: { edition?: string; limit: number }): Promise<ArticleListRow[]> {
  return db
    .select({
      id: article.id,
      editionCode: article.editionCode,
      status: article.status,
      slug: article.slug,
      headline: revision.headline,
      path: liveArticle.path,
      revision: article.latestRevision,
    })
    .from(article)
    .innerJoin(revision, and(eq(revision.articleId, article.id), eq(revision.number, article.latestRevision)))
    .leftJoin(liveArticle, eq(liveArticle.id, article.id))
    .where(
      and(
        isNull(article.discardedAt),
        filter.edition === undefined ? undefined : eq(article.editionCode, filter.edition),
      ),
    )
    .orderBy(desc(sql`coalesce(${article.publishedAt}, ${article.createdAt})`), asc(article.editionCode))
    .limit(filter.limit)
}

export async function findRevision(db: Database, articleId: string, number: number): Promise<Revision | null> {
  const [row] = await db
    .select({ id: revision.id })
    .from(revision)
    .where(and(eq(revision.articleId, articleId), eq(revision.number, number)))
  return row ? getRevision(db, articleId, number) : null
}

export type ArticleFilter = {
  editions?: readonly string[]
  headline?: string
  begunBy?: string
  /** Those that were discarded, in place of the others. */
  isDiscarded?: boolean
}

/** By the moment in which they were saved last, newest first. */
export async function listLatest(
  db: Database,
  { editions, headline, begunBy, isDiscarded = false }: ArticleFilter,
  after: Position,
  limit: number,
): Promise<{ article: ArticleRow; savedAt: Date }[]> {
  const begun = sql`exists (select from ${revision} "first" where "first".article_id = ${article.id} and "first".number = 1 and "first".created_by = ${begunBy})`
  return db
    .select({ article, savedAt: revision.createdAt })
    .from(article)
    .innerJoin(revision, and(eq(revision.articleId, article.id), eq(revision.number, article.latestRevision)))
    .where(
      and(
        sql`(${revision.createdAt}, ${article.id}) < (${after.publishedAt}::timestamptz, ${after.id}::uuid)`,
        isDiscarded ? isNotNull(article.discardedAt) : isNull(article.discardedAt),
        editions && inArray(article.editionCode, [...editions]),
        headline ? ilike(revision.headline, `%${headline.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
        begunBy === undefined ? undefined : begun,
      ),
    )
    .orderBy(desc(revision.createdAt), desc(article.id))
    .limit(limit)
}

export async function listArticlesOfStory(db: Database, storyId: string): Promise<ArticleRow[]> {
  return db
    .select()
    .from(article)
    .where(and(eq(article.storyId, storyId), isNull(article.discardedAt)))
    .orderBy(desc(article.isOriginal), asc(article.editionCode))
}

export async function hasEdition(db: Database, code: string): Promise<boolean> {
  return (await db.select({ code: edition.code }).from(edition).where(eq(edition.code, code))).length > 0
}

export async function hasStory(db: Database, id: string): Promise<boolean> {
  return (await db.select({ id: story.id }).from(story).where(eq(story.id, id))).length > 0
}

/** Minutes in which what was saved by itself, by the same hand, is one step of the history. */
const stepMinutes = 10

/** Newest first, without what the editor saved by itself shortly before the same member saved again. */
export async function listSteps(db: Database, articleId: string, before: number, limit: number): Promise<number[]> {
  const next = db
    .select({
      number: revision.number,
      isAutosave: revision.isAutosave,
      isStep: sql<boolean>`coalesce(lead(${revision.createdBy}) over w = ${revision.createdBy}
        and lead(${revision.createdAt}) over w - ${revision.createdAt} < make_interval(mins => ${stepMinutes}), false)`.as(
        'is_step',
      ),
      isPublished: sql<boolean>`${revision.number} is not distinct from ${article.publishedRevision}`.as(
        'is_published',
      ),
    })
    .from(revision)
    .innerJoin(article, eq(article.id, revision.articleId))
    .where(sql`${eq(revision.articleId, articleId)} window w as (order by ${revision.number})`)
    .as('next')
  const rows = await db
    .select({ number: next.number })
    .from(next)
    .where(and(lt(next.number, before), sql`not (${next.isAutosave} and ${next.isStep} and not ${next.isPublished})`))
    .orderBy(desc(next.number))
    .limit(limit)
  return rows.map(({ number }) => number)
}

type Named = { kind: 'section' | 'series' | 'topic' | 'contributor' | 'asset' | 'article'; ids: readonly string[] }
const tables = { section, series, topic, contributor, asset, article }

/** Of what a revision is to refer to, the first thing that isn't there. */
export async function findMissing(db: Database, named: readonly Named[]): Promise<Named['kind'] | null> {
  for (const { kind, ids } of named) {
    const wanted = [...new Set(ids)]
    if (wanted.length === 0) continue
    const table = tables[kind]
    // One that another succeeds is there still: the other stands for it.
    const isThere = kind === 'section' ? or(isNull(section.retiredAt), isNotNull(section.successorId)) : undefined
    const found = await db
      .select({ id: table.id })
      .from(table)
      .where(and(inArray(table.id, wanted), isThere))
    if (found.length < wanted.length) return kind
  }
  return null
}

/** Whether somebody wrote any of it. */
export async function hasWritten(db: Database, articleId: string, actor: string): Promise<boolean> {
  const rows = await db
    .select({ id: revision.id })
    .from(revision)
    .where(and(eq(revision.articleId, articleId), eq(revision.createdBy, actor)))
    .limit(1)
  return rows.length > 0
}

export async function setSlug(tx: Database, id: string, slug: string): Promise<void> {
  await tx.update(article).set({ slug }).where(eq(article.id, id))
}

export async function setLatestRevision(tx: Database, id: string, number: number): Promise<void> {
  await tx.update(article).set({ latestRevision: number }).where(eq(article.id, id))
}

/** The names that a revision refers to, where the public finds the article, and what was done to it. */
export async function listHistory(
  db: Database,
  { id, editionCode }: ArticleRow,
  { placeIds, topicIds, credits }: Revision,
) {
  const ids = [...placeIds, ...topicIds]
  const names = ids.length === 0 ? [] : await db.select().from(topicName).where(inArray(topicName.topicId, ids))
  const people =
    credits.length === 0
      ? []
      : await db
          .select()
          .from(contributor)
          .where(
            inArray(
              contributor.id,
              credits.map((credit) => credit.contributorId),
            ),
          )
  const nameOf = (topicId: string) =>
    (
      names.find((name) => name.topicId === topicId && name.editionCode === editionCode) ??
      names.find((name) => name.topicId === topicId)
    )?.name ?? ''
  const [live] = await db.select({ path: liveArticle.path }).from(liveArticle).where(eq(liveArticle.id, id))
  return {
    places: placeIds.map(nameOf),
    topics: topicIds.map(nameOf),
    contributors: credits.map(
      ({ contributorId, role }) => `${people.find((person) => person.id === contributorId)?.name ?? ''} (${role})`,
    ),
    path: live?.path ?? null,
    history: await db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.articleId, id))
      .orderBy(asc(auditEntry.at), asc(auditEntry.id)),
  }
}
