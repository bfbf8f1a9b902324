import { type Database, liveArticleSearch, liveTerm } from '@dateline/db'
import { asc, desc, eq, sql } from 'drizzle-orm'
import { prepared } from '../../prepared.ts'
import type { KnownWord } from './compile.rules.ts'
import type { SimilarTerm } from './spelling.rules.ts'

const value = sql.placeholder
const inEdition = sql`edition_code = ${value('edition')}`
const listOf = (query: ReturnType<typeof sql>) => sql<string[]>`${query}`.mapWith((text: string) => JSON.parse(text))
/** Words hold letters, marks and digits alone, so that nothing in them needs a quote. */
const arrayOf = (words: readonly (string | null)[]) => `{${words.map((word) => word ?? 'null').join(',')}}`

const times = prepared((db) => {
  const time = (order: typeof asc | typeof desc) =>
    sql<Date | null>`(${db
      .select({ at: liveArticleSearch.publishedAt })
      .from(liveArticleSearch)
      .where(eq(liveArticleSearch.editionCode, value('edition')))
      .orderBy(order(liveArticleSearch.publishedAt))
      .limit(1)})`.mapWith(liveArticleSearch.publishedAt)
  return db
    .select({ newest: time(desc).as('newest'), oldest: time(asc).as('oldest') })
    .from(sql`(values (1)) as one`)
    .prepare('search_times')
})

/** When an edition's articles are from; null where it has none. */
export async function findTimes(db: Database, edition: string): Promise<{ newest: Date; oldest: Date } | null> {
  const [row] = await times(db).execute({ edition })
  return row?.newest && row.oldest ? { newest: row.newest, oldest: row.oldest } : null
}

/** A compound begins with the word's root, or has it after another word and perhaps the sound that links the two. */
const compounds = sql`
  select whole.lexeme from ${liveTerm} as whole
  cross join lateral (select left(whole.folded, strpos(whole.folded, asked.root) - 1) as head) as cut
  where whole.${inEdition} and whole.folded like '%' || asked.root || '%' and whole.lexeme <> stem.lexeme
    and (cut.head = '' or exists (
      select from ${liveTerm} as other where other.edition_code = whole.edition_code
        and other.folded in (cut.head, regexp_replace(cut.head, '(e[ns]|[sn])$', ''))))
  group by whole.lexeme order by max(whole.articles) desc, whole.lexeme limit 20`

const words = prepared((db) =>
  db
    .select({
      word: sql<string>`word`,
      lexeme: sql<string | null>`lexeme`,
      spellings: listOf(sql`spellings`),
      compounds: listOf(sql`compounds`),
      isKnown: sql<boolean>`is_known`,
    })
    .from(
      sql`(
        select asked.word, stem.lexeme,
          to_json(array(select distinct term.lexeme from ${liveTerm} where ${inEdition} and folded = any(string_to_array(asked.forms, ' '))))::text as spellings,
          to_json(array(${compounds}))::text as compounds,
          exists (select from ${liveTerm} where ${inEdition} and (folded = any(string_to_array(asked.forms, ' ')) or term.lexeme = stem.lexeme)) as is_known
        from unnest(${value('words')}::text[], ${value('forms')}::text[], ${value('roots')}::text[]) as asked (word, forms, root)
        cross join lateral (
          select (tsvector_to_array(to_tsvector(${value('config')}::regconfig, asked.word)))[1] as lexeme offset 0) as stem
      ) as found`,
    )
    .prepare('search_words'),
)

/** What an edition knows of some words; compounds are looked for where there is a root. */
export function listKnownWords(
  db: Database,
  { edition, config }: { edition: string; config: string },
  asked: readonly { word: string; forms: string[]; root: string | null }[],
): Promise<Omit<KnownWord, 'parts'>[]> {
  return words(db).execute({
    edition,
    config,
    words: arrayOf(asked.map(({ word }) => word)),
    forms: arrayOf(asked.map(({ forms }) => forms.join(' '))),
    roots: arrayOf(asked.map(({ root }) => root)),
  })
}

const similar = prepared((db) =>
  db
    .select({
      to: sql<string>`similar_term.to`,
      term: sql<string>`similar_term.term`,
      folded: sql<string>`similar_term.folded`,
      articles: sql<number>`similar_term.articles`,
    })
    .from(
      sql`(
        select asked.folded as to, found.*
        from unnest(${value('folded')}::text[]) as asked (folded)
        cross join lateral (
          select term, folded, articles from ${liveTerm} as candidate
          where ${inEdition} and candidate.folded operator(live.%) asked.folded
          order by live.similarity(candidate.folded, asked.folded) desc, articles desc limit 20) as found
      ) as similar_term`,
    )
    .prepare('search_similar_terms'),
)

/** Terms that share many letters with some words, written without accents. */
export function listSimilarTerms(
  db: Database,
  edition: string,
  folded: readonly string[],
): Promise<(SimilarTerm & { to: string })[]> {
  return similar(db).execute({ edition, folded: arrayOf(folded) })
}

const terms = prepared((db) => ({
  ofLexemes: db
    .select({ term: liveTerm.term })
    .from(liveTerm)
    .where(sql`${eq(liveTerm.editionCode, value('edition'))} and ${liveTerm.lexeme} = any(${value('lexemes')}::text[])`)
    .limit(1000)
    .prepare('search_terms_of_lexemes'),
  beginning: db
    .select({ term: sql<string>`term` })
    .from(
      sql`(
        select distinct on (lexeme) term, articles from ${liveTerm}
        where ${inEdition} and folded like ${value('beginning')}::text || '%'
        order by lexeme, articles desc, term
      ) as completion`,
    )
    .orderBy(sql`articles desc, term`)
    .limit(value('limit'))
    .prepare('search_terms_beginning'),
}))

/** The words that some lexemes stand for, as articles write them. */
export async function listTermsOf(db: Database, edition: string, lexemes: readonly string[]): Promise<string[]> {
  return (await terms(db).ofLexemes.execute({ edition, lexemes: arrayOf(lexemes) })).map(({ term }) => term)
}

/** The words that begin like this and most articles have, one for each stem. */
export async function listTermsBeginning(
  db: Database,
  edition: string,
  beginning: string,
  limit: number,
): Promise<string[]> {
  return (await terms(db).beginning.execute({ edition, beginning, limit })).map(({ term }) => term)
}
