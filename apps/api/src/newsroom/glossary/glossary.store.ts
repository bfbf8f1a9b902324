import { type Database, glossaryTerm, topicName } from '@dateline/db'
import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

export type TermRow = typeof glossaryTerm.$inferSelect
/** A term, or a topic by its names in both languages. */
export type Rendering = {
  term: string
  rendering: string
  kind: TermRow['kind'] | 'topic'
  note: string | null
  id: string | null
}
export type Pair = { from: string; to: string }

const ofPair = ({ from, to }: Pair) => and(eq(glossaryTerm.fromLanguage, from), eq(glossaryTerm.toLanguage, to))

export function listTerms(db: Database, pair: Pair, after: string, limit: number): Promise<TermRow[]> {
  return db
    .select()
    .from(glossaryTerm)
    .where(and(ofPair(pair), sql`${glossaryTerm.term} > ${after}`))
    .orderBy(asc(glossaryTerm.term))
    .limit(limit)
}

/** Terms and topics of which the term stands in a text, whatever the case. */
export async function findRenderings(db: Database, pair: Pair, text: string): Promise<Rendering[]> {
  const from = alias(topicName, 'from_name')
  const to = alias(topicName, 'to_name')
  const terms = await db
    .select()
    .from(glossaryTerm)
    .where(and(ofPair(pair), sql`strpos(lower(${text}), lower(${glossaryTerm.term})) > 0`))
    .limit(200)
  const topics = await db
    .select({ term: from.name, rendering: to.name })
    .from(from)
    .innerJoin(to, and(eq(to.topicId, from.topicId), eq(to.editionCode, pair.to)))
    .where(and(eq(from.editionCode, pair.from), sql`strpos(lower(${text}), lower(${from.name})) > 0`))
    .limit(200)
  const known = new Set(terms.map(({ term }) => term.toLowerCase()))
  return [
    ...terms.map(({ id, term, rendering, kind, note }) => ({ id, term, rendering, kind, note })),
    ...topics
      .filter(({ term }) => !known.has(term.toLowerCase()))
      .map((each) => ({ ...each, id: null, kind: 'topic' as const, note: null })),
  ]
}

export async function putTerm(tx: Database, values: typeof glossaryTerm.$inferInsert): Promise<TermRow> {
  const { rendering, kind, note, changedBy, changedAt } = values
  const [row] = await tx
    .insert(glossaryTerm)
    .values(values)
    .onConflictDoUpdate({
      target: [glossaryTerm.fromLanguage, glossaryTerm.toLanguage, glossaryTerm.term],
      set: { rendering, kind, note, changedBy, changedAt },
    })
    .returning()
  if (!row) throw new Error('The term was not written.')
  return row
}

export async function deleteTerm(tx: Database, id: string): Promise<TermRow | null> {
  return (await tx.delete(glossaryTerm).where(eq(glossaryTerm.id, id)).returning())[0] ?? null
}
