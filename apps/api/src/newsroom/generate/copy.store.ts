import { once } from 'node:events'
import {
  article,
  correction,
  type Database,
  liveArticle,
  liveArticleContributor,
  liveArticleCorrection,
  liveArticleSearch,
  liveArticleTopic,
  liveAssetUse,
  liveTerm,
  revision,
  revisionCredit,
  revisionPlace,
  revisionRelated,
  revisionTopic,
  story,
} from '@dateline/db'
import { eq, getTableColumns, getTableName, sql, type Table } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { drizzle } from 'drizzle-orm/postgres-js'
import type { SearchSource, SearchVectors, TermCount } from '../../publishing/search.rules.ts'
import { addSearchVectors, countInTerms, listLexemes } from '../../publishing/search.store.ts'
import { type Lexemes, toSearchVectors } from './vectors.ts'

/** The tables that are filled by COPY, in the order that their references need. */
export const copied = {
  story,
  article,
  revision,
  revisionPlace,
  revisionTopic,
  revisionCredit,
  revisionRelated,
  correction,
  liveArticle,
  liveArticleTopic,
  liveArticleContributor,
  liveArticleCorrection,
  liveAssetUse,
}
export type CopiedName = keyof typeof copied
/** Stories with their articles: a text for COPY for each table, and what search makes of them. */
export type Batch = {
  articles: number
  firstStoryId: string
  texts: Record<CopiedName, Uint8Array>
  search: { sources: SearchSource[]; terms: TermCount[] }
}
export type CopiedRow<Name extends CopiedName> = Required<(typeof copied)[Name]['$inferInsert']>

/** The text of an article is the greater part of it by far, and is sent once: `live` takes it from the revision. */
const isSent = (name: CopiedName, key: string) => name !== 'liveArticle' || key !== 'body'
const columnsOf = (name: CopiedName) =>
  Object.entries(getTableColumns(copied[name] as Table)).filter(([key]) => isSent(name, key))
const columnNames = (name: CopiedName) => columnsOf(name).map(([key]) => toSnakeCase(key))

/** Rows in the text form that COPY reads: a line a row, tabs between the columns. */
export function toCopyText<Name extends CopiedName>(name: Name, rows: readonly CopiedRow<Name>[]): string {
  const columns = columnsOf(name)
  let text = ''
  for (const row of rows) {
    const values = row as Record<string, unknown>
    text += `${columns.map(([key, column]) => toCopyValue(values[key], column.getSQLType())).join('\t')}\n`
  }
  return text
}

function toCopyValue(value: unknown, type: string): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Date) return value.toISOString()
  if (type === 'jsonb') return escapeText(JSON.stringify(value))
  if (Array.isArray(value)) return escapeText(`{${value.join(',')}}`)
  return escapeText(String(value))
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escapeText = (text: string) => text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? '')

/** Drizzle has no COPY: it is run on the connection that the transaction holds. */
type Client = ReturnType<typeof drizzle>['$client']

function clientOf(tx: Database): Client {
  const session: object = tx._.session
  if (!('client' in session)) throw new Error('This database is not one of postgres.js.')
  return session.client as Client
}

/**
 * Writes a batch. One that is there already, from a run that was cut off, is left as it is. `lexemes` are those that the
 * batches before had need of, and gets the new ones.
 */
export async function copyBatch(tx: Database, { texts, search, firstStoryId }: Batch, lexemes: Lexemes) {
  // What a crash takes away, the next run makes again.
  await tx.execute(sql`set local synchronous_commit = off`)
  const known = await tx.select({ id: story.id }).from(story).where(eq(story.id, firstStoryId))
  if (known.length > 0) return
  for (const name of Object.keys(copied) as CopiedName[]) {
    const { schema } = getTableConfig(copied[name] as PgTable)
    const table = `"${schema}"."${getTableName(copied[name])}"`
    if (name === 'liveArticle') await copyLiveArticles(tx, table, texts[name])
    else await copyInto(tx, table, name, texts[name])
  }
  await addSearchVectors(tx, await makeVectors(tx, search.sources, lexemes))
  // Last of all: whoever else counts the same words waits until this batch is committed.
  await countInTerms(tx, search.terms)
}

async function copyInto(tx: Database, table: string, name: CopiedName, text: Uint8Array): Promise<void> {
  if (text.length === 0) return
  const statement = `copy ${table} (${columnNames(name).join(', ')}) from stdin`
  const stream = await clientOf(tx).unsafe(statement).writable()
  stream.end(text)
  await once(stream, 'finish')
}

/** Postgres hands a stored text on as it is: it is neither parsed nor compressed a second time. */
async function copyLiveArticles(tx: Database, table: string, text: Uint8Array): Promise<void> {
  const names = columnNames('liveArticle')
  await tx.execute(
    sql.raw(`create temporary table made on commit drop as select ${names.join(', ')} from ${table} with no data`),
  )
  await copyInto(tx, 'made', 'liveArticle', text)
  // Without statistics of the new table Postgres would read all revisions there are.
  await tx.execute(sql`set local enable_hashjoin = off`)
  await tx.execute(sql`set local enable_mergejoin = off`)
  await tx.execute(sql`
    insert into ${liveArticle} (${sql.raw(names.join(', '))}, body)
    select ${sql.raw(names.map((name) => `made.${name}`).join(', '))}, ${revision.body}
    from made
    join ${article} on ${article.id} = made.id
    join ${revision} on ${revision.articleId} = ${article.id} and ${revision.number} = ${article.publishedRevision}`)
}

/** The vectors of the texts. Their words are few beside them, and Postgres is asked for each once. */
async function makeVectors(tx: Database, sources: readonly SearchSource[], lexemes: Lexemes): Promise<SearchVectors[]> {
  const unknown = new Map<string, Set<string>>()
  const vectors = sources.map((source) => toSearchVectors(source, lexemes, unknown))
  if (unknown.size === 0) return vectors
  for (const [config, words] of unknown) {
    const known = lexemes.get(config) ?? new Map()
    for (const { word, lexeme } of await listLexemes(tx, config, [...words])) known.set(word, lexeme)
    lexemes.set(config, known)
  }
  return makeVectors(tx, sources, lexemes)
}

/** The columns of `live.article_search` that have an index of their words. */
const indexedVectors = ['summary', 'whole']
const indexOf = (vector: string) => `live_article_search_${vector}`

/**
 * Drops the indexes of words unless little comes beside what is there: for an article, building them at the end takes half the
 * time of adding to them, or less. Until `buildSearchIndexes` searches read everything.
 */
export async function dropSearchIndexes(db: Database, coming: number): Promise<void> {
  const there = await db.$count(liveArticleSearch)
  if (there > 10 * coming) return
  for (const vector of indexedVectors) await db.execute(sql.raw(`drop index if exists live.${indexOf(vector)}`))
}

/** Builds the indexes that a run has dropped, whether it came to its end or not. */
export async function buildSearchIndexes(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local maintenance_work_mem = '512MB'`)
    for (const vector of indexedVectors) {
      await tx.execute(
        sql.raw(
          `create index if not exists ${indexOf(vector)} on live.article_search using gin (${vector}) with (fastupdate = false)`,
        ),
      )
    }
  })
}

/** Tells the planner what was written. */
export async function analyzeCopied(db: Database): Promise<void> {
  for (const table of [...Object.values(copied), liveArticleSearch, liveTerm]) await db.execute(sql`analyze ${table}`)
}
