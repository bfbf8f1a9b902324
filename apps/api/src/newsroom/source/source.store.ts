import { article, type Database, revision, type Source, type SourceKind, source, sourceWording } from '@dateline/db'
import { and, countDistinct, desc, eq, ilike, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { problemWithSource, type Wording, wordingOf } from './source.rules.ts'

export type SourceRow = typeof source.$inferSelect
export type SourceUseRow = {
  articleId: string
  editionCode: string
  headline: string
  isPublic: boolean
  inNewest: boolean
}

export async function lockSource(tx: Database, id: string): Promise<SourceRow | null> {
  return (await tx.select().from(source).where(eq(source.id, id)).for('update'))[0] ?? null
}

export async function listSourcesByIds(db: Database, ids: readonly string[]): Promise<SourceRow[]> {
  return db
    .select()
    .from(source)
    .where(inArray(source.id, [...ids]))
}

export async function insertSource(tx: Database, values: Source & { createdAt: Date }): Promise<SourceRow> {
  const [row] = await tx.insert(source).values(values).returning()
  if (!row) throw new Error('The source was not written.')
  return row
}

export async function updateSource(tx: Database, id: string, values: Partial<SourceRow>): Promise<SourceRow> {
  const [row] = await tx.update(source).set(values).where(eq(source.id, id)).returning()
  if (!row) throw new Error('The source was not written.')
  return row
}

/** Names a source so, unless another is. Returns the one that is named so now. */
export async function takeWording(tx: Database, sourceId: string, wording: Wording): Promise<string> {
  await tx
    .insert(sourceWording)
    .values({ sourceId, ...wording })
    .onConflictDoNothing()
  const [row] = await tx.select({ id: sourceWording.sourceId }).from(sourceWording).where(isWording(wording))
  return row?.id ?? sourceId
}

const isWording = ({ url, title, publisher }: Wording) =>
  url === null
    ? and(
        isNull(sourceWording.url),
        sql`${sourceWording.title} = ${title} and ${sourceWording.publisher} is not distinct from ${publisher}`,
      )
    : eq(sourceWording.url, url)

/** What one source was named by names another. */
export async function moveWordings(tx: Database, fromId: string, intoId: string): Promise<void> {
  await tx.update(sourceWording).set({ sourceId: intoId }).where(eq(sourceWording.sourceId, fromId))
  await tx
    .update(source)
    .set({ mergedIntoId: intoId })
    .where(or(eq(source.id, fromId), eq(source.mergedIntoId, fromId)))
}

/** Puts what the library does not know yet into it. What is too long for it stays with the article alone. */
export async function collectSources(tx: Database, sources: readonly Source[], now: Date): Promise<void> {
  const named = sources
    .filter((each) => problemWithSource(each) === null)
    .map((each) => ({ ...each, key: wordingOf(each) }))
    .map(({ key, ...each }) => ({ ...each, key_url: key.url, key_title: key.title, key_publisher: key.publisher }))
  if (named.length === 0) return
  // In the order of what they are named by, so that two who save the same sources don't wait for one another.
  await tx.execute(sql`
    with named as materialized (
      select uuidv7() as id, each.* from (
        select distinct on (key_url, key_title, key_publisher) *
        from json_to_recordset(${JSON.stringify(named)}::json) as given (title text, publisher text, url text, kind text,
          language text, date text, key_url text, key_title text, key_publisher text)
        order by key_url, key_title, key_publisher
      ) as each
    ), added as (
      insert into ${sourceWording} (source_id, url, title, publisher)
      select id, key_url, key_title, key_publisher from named order by key_url, key_title, key_publisher
      on conflict do nothing returning source_id
    )
    insert into ${source} (id, title, publisher, url, kind, language, date, created_at)
    select id, title, publisher, url, kind, language, date, ${now.toISOString()}::timestamptz
    from named join added on added.source_id = named.id`)
}

export type SourceFilter = { words: string; kind: SourceKind | null }

/** Newest first, from the one before which the page begins. */
export async function listSources(
  db: Database,
  { words, kind }: SourceFilter,
  before: string | null,
  limit: number,
): Promise<SourceRow[]> {
  const pattern = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  return db
    .select()
    .from(source)
    .where(
      and(
        isNull(source.mergedIntoId),
        before === null ? undefined : lt(source.id, before),
        kind === null ? undefined : eq(source.kind, kind),
        words.trim() === ''
          ? undefined
          : or(ilike(source.title, pattern), ilike(source.publisher, pattern), ilike(source.url, pattern)),
      ),
    )
    .orderBy(desc(source.id))
    .limit(limit)
}

/** As a revision's list of sources holds it. */
const asNamed = sql`case when ${sourceWording.url} is null
  then jsonb_build_array(jsonb_build_object('url', null, 'title', ${sourceWording.title}, 'publisher', ${sourceWording.publisher}))
  else jsonb_build_array(jsonb_build_object('url', ${sourceWording.url})) end`
const names = sql`${revision.sources} <> '[]'::jsonb and ${revision.sources} @> ${asNamed}`
const counts = and(
  eq(article.id, revision.articleId),
  isNull(article.discardedAt),
  or(eq(revision.number, article.latestRevision), eq(revision.number, article.publishedRevision)),
)

/** How many articles name each in their newest or public revision. */
export async function countSourceUses(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: sourceWording.sourceId, articles: countDistinct(article.id) })
    .from(sourceWording)
    .innerJoin(revision, names)
    .innerJoin(article, counts)
    .where(inArray(sourceWording.sourceId, [...ids]))
    .groupBy(sourceWording.sourceId)
  return new Map(rows.map(({ id, articles }) => [id, articles]))
}

/** The articles that name it, newest first. */
export async function listSourceUses(db: Database, id: string, limit: number): Promise<SourceUseRow[]> {
  const isShown = sql`${revision.number} = ${article.publishedRevision} and ${article.status} = 'published'`
  return db
    .select({
      articleId: article.id,
      editionCode: article.editionCode,
      headline: sql<string>`(array_agg(${revision.headline} order by ${revision.number} desc))[1]`,
      isPublic: sql<boolean>`coalesce(bool_or(${isShown}), false)`,
      inNewest: sql<boolean>`bool_or(${eq(revision.number, article.latestRevision)})`,
    })
    .from(sourceWording)
    .innerJoin(revision, names)
    .innerJoin(article, counts)
    .where(eq(sourceWording.sourceId, id))
    .groupBy(article.id)
    .orderBy(desc(article.id))
    .limit(limit)
}
