import { type Database, liveArticle, liveArticleSearch, liveTerm } from '@dateline/db'
import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import { countTerms, type SearchSource, type SearchVectors, type TermCount, toSearchSource } from './search.rules.ts'

/** Has the search find an article as it is shown now; called when its row in `live` is still the old one. */
export async function putSearch(tx: Database, after: SearchSource): Promise<void> {
  const before = await findSource(tx, after.articleId)
  await tx.delete(liveArticleSearch).where(eq(liveArticleSearch.articleId, after.articleId))
  await addSearch(tx, [after])
  await countInTerms(tx, countTerms([after], before ? [before] : []))
}

/** Takes an article out of the search, and the words that nothing else has with it. */
export async function removeSearch(tx: Database, articleId: string): Promise<void> {
  const before = await findSource(tx, articleId)
  await tx.delete(liveArticleSearch).where(eq(liveArticleSearch.articleId, articleId))
  if (before) await countInTerms(tx, countTerms([], [before]))
}

async function findSource(tx: Database, articleId: string): Promise<SearchSource | null> {
  const [row] = await tx.select().from(liveArticle).where(eq(liveArticle.id, articleId))
  return row ? toSearchSource(row) : null
}

/** How many of a body's words its article is ranked by, and how often the body must say them. */
const mostSaid = { words: 24, times: 3 }

export async function addSearch(tx: Database, sources: readonly SearchSource[]): Promise<void> {
  await insertSearch(
    tx,
    sql`json_to_recordset(${JSON.stringify(sources)}::json) as source (
      ${sharedColumns}, config regconfig, headline text, standfirst text, body text)
    cross join lateral (
      select to_tsvector(config, headline) as "headlineVector", to_tsvector(config, standfirst) as "standfirstVector",
        to_tsvector(config, concat_ws(' ', headline, standfirst, body)) as said offset 0) as text`,
  )
}

/** What `addSearch` does, for texts whose vectors are made already. */
export async function addSearchVectors(tx: Database, vectors: readonly SearchVectors[]): Promise<void> {
  await insertSearch(
    tx,
    sql`json_to_recordset(${JSON.stringify(vectors)}::json) as source (
      ${sharedColumns}, "headlineVector" tsvector, "standfirstVector" tsvector, said tsvector)`,
  )
}

const sharedColumns = sql`"articleId" uuid, "editionCode" text, "publishedAt" timestamptz, year smallint,
  "sectionId" uuid, kind text, "topicIds" json, marks tsvector`

async function insertSearch(tx: Database, texts: SQL): Promise<void> {
  await tx.execute(sql`
    insert into ${liveArticleSearch}
      (article_id, edition_code, published_at, year, section_id, kind, topic_ids, summary, whole)
    select "articleId", "editionCode", "publishedAt", year, "sectionId", kind,
      array(select value::uuid from json_array_elements_text("topicIds") as value),
      setweight("headlineVector", 'A') || setweight("standfirstVector", 'B')
        || array_to_tsvector(array(
          select lexeme from unnest(said) where cardinality(positions) >= ${mostSaid.times}
          order by cardinality(positions) desc, lexeme limit ${mostSaid.words})) || marks,
      said || marks
    from ${texts}`)
}

/** What each word is found by, null when it has no meaning; as many words as are asked for. */
export async function listLexemes(
  tx: Database,
  config: string,
  words: readonly string[],
): Promise<{ word: string; lexeme: string | null }[]> {
  return tx.execute<{ word: string; lexeme: string | null }>(sql`
    select word, (tsvector_to_array(to_tsvector(${config}::regconfig, word)))[1] as lexeme
    from json_array_elements_text(${JSON.stringify(words)}::json) as word`)
}

/** In the order of their keys, so that two who count the same words don't wait for one another. Words without meaning have no lexeme. */
export async function countInTerms(tx: Database, counts: readonly TermCount[]): Promise<void> {
  if (counts.length === 0) return
  await tx.execute(sql`
    insert into ${liveTerm} as old (edition_code, term, folded, lexeme, articles)
    select "editionCode", term, folded, lexeme, articles
    from json_to_recordset(${JSON.stringify(counts)}::json) as source (
      "editionCode" text, term text, folded text, config regconfig, articles integer)
    cross join lateral (select (tsvector_to_array(to_tsvector(config, term)))[1] as lexeme offset 0) as stem
    where lexeme is not null
    order by "editionCode", term
    on conflict (edition_code, term) do update set articles = old.articles + excluded.articles`)
  const fewer = counts.filter(({ articles }) => articles < 0)
  if (fewer.length === 0) return
  const editions = [...new Set(fewer.map(({ editionCode }) => editionCode))]
  await tx.delete(liveTerm).where(
    sql`${inArray(liveTerm.editionCode, editions)} and ${inArray(
      liveTerm.term,
      fewer.map(({ term }) => term),
    )} and ${liveTerm.articles} <= 0`,
  )
}

/** Counts an edition's terms anew. Only while the paths of the edition are locked. */
export async function recountTerms(tx: Database, edition: string): Promise<void> {
  await tx.delete(liveTerm).where(eq(liveTerm.editionCode, edition))
  let after: string | undefined
  do {
    const rows = await tx
      .select()
      .from(liveArticle)
      .where(and(eq(liveArticle.editionCode, edition), after === undefined ? undefined : gt(liveArticle.id, after)))
      .orderBy(asc(liveArticle.id))
      .limit(500)
    await countInTerms(tx, countTerms(rows.map(toSearchSource)))
    after = rows.at(-1)?.id
  } while (after !== undefined)
}
