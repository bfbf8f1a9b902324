import { once } from 'node:events'
import {
  article,
  type Database,
  liveArticle,
  liveArticleTopic,
  revision,
  revisionCredit,
  revisionPlace,
  revisionTopic,
  story,
} from '@dateline/db'
import { eq, getTableColumns, getTableName, sql, type Table } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { drizzle } from 'drizzle-orm/postgres-js'

/** The tables that are filled by COPY, in the order that their references need. */
export const copied = {
  story,
  article,
  revision,
  revisionPlace,
  revisionTopic,
  revisionCredit,
  liveArticle,
  liveArticleTopic,
}
export type CopiedName = keyof typeof copied
export type CopiedRow<Name extends CopiedName> = Required<(typeof copied)[Name]['$inferInsert']>

const columnsOf = (table: Table) => Object.entries(getTableColumns(table))
const columnNames = (name: CopiedName) =>
  columnsOf(copied[name])
    .map(([key]) => toSnakeCase(key))
    .join(', ')

/** Rows in the text form that COPY reads: a line a row, tabs between the columns. */
export function toCopyText<Name extends CopiedName>(name: Name, rows: readonly CopiedRow<Name>[]): string {
  const columns = columnsOf(copied[name])
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
  if (type === 'jsonb') return toJsonText(value as object)
  if (Array.isArray(value)) return escapeText(`{${value.join(',')}}`)
  return escapeText(String(value))
}

/** A revision's body stands in both stores. */
const jsonTexts = new WeakMap<object, string>()

function toJsonText(value: object): string {
  const text = jsonTexts.get(value) ?? escapeText(JSON.stringify(value))
  jsonTexts.set(value, text)
  return text
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

/** Writes a batch. One that is there already, from a run that was cut off, is left as it is. */
export async function copyBatch(tx: Database, texts: Record<CopiedName, Uint8Array>, firstStoryId: string) {
  const known = await tx.select({ id: story.id }).from(story).where(eq(story.id, firstStoryId))
  if (known.length > 0) return
  for (const name of Object.keys(copied) as CopiedName[]) await copyInto(tx, name, texts[name])
}

async function copyInto(tx: Database, name: CopiedName, text: Uint8Array): Promise<void> {
  if (text.length === 0) return
  const { schema } = getTableConfig(copied[name] as PgTable)
  const statement = `copy "${schema}"."${getTableName(copied[name])}" (${columnNames(name)}) from stdin`
  const stream = await clientOf(tx).unsafe(statement).writable()
  stream.end(text)
  await once(stream, 'finish')
}

/** So that the planner knows at once what was written. */
export async function analyzeCopied(db: Database): Promise<void> {
  for (const table of Object.values(copied)) await db.execute(sql`analyze ${table}`)
}
