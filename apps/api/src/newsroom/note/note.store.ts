import { type Database, member, note, noteMention } from '@dateline/db'
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'

export type NoteRow = typeof note.$inferSelect

export const mostThreads = 200
export const mostInThread = 500

/** Notes that opened a thread, the oldest first. */
export function listThreads(db: Database, articleId: string, isResolved: boolean | null): Promise<NoteRow[]> {
  return db
    .select()
    .from(note)
    .where(
      and(
        eq(note.articleId, articleId),
        isNull(note.threadId),
        isResolved === null ? undefined : isResolved ? isNotNull(note.resolvedAt) : isNull(note.resolvedAt),
      ),
    )
    .orderBy(asc(note.id))
    .limit(mostThreads)
}

/** What was answered in threads, in its order. */
export function listAnswers(db: Database, threadIds: readonly string[]): Promise<NoteRow[]> {
  return db
    .select()
    .from(note)
    .where(inArray(note.threadId, [...threadIds]))
    .orderBy(asc(note.id))
}

export async function countThreads(tx: Database, articleId: string): Promise<number> {
  return tx.$count(note, and(eq(note.articleId, articleId), isNull(note.threadId), isNull(note.resolvedAt)))
}

export async function countAnswers(tx: Database, threadId: string): Promise<number> {
  return tx.$count(note, eq(note.threadId, threadId))
}

export async function getThread(db: Database, id: string): Promise<NoteRow> {
  const [row] = await db.select().from(note).where(eq(note.id, id))
  if (!row) throw new Error(`There is no note ${id}.`)
  return row
}

export async function lockNote(tx: Database, id: string): Promise<NoteRow | null> {
  return (await tx.select().from(note).where(eq(note.id, id)).for('update'))[0] ?? null
}

export async function insertNote(tx: Database, values: typeof note.$inferInsert): Promise<NoteRow> {
  const [row] = await tx.insert(note).values(values).returning()
  if (!row) throw new Error('The note was not written.')
  return row
}

export async function updateNote(tx: Database, id: string, values: Partial<NoteRow>): Promise<NoteRow> {
  const [row] = await tx.update(note).set(values).where(eq(note.id, id)).returning()
  if (!row) throw new Error(`There is no note ${id}.`)
  return row
}

/** Of these members, those who can be told. */
export async function listReachable(tx: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(inArray(member.id, [...ids]), isNull(member.disabledAt)))
  return rows.map(({ id }) => id)
}

/** Gives those who were not mentioned before. */
export async function insertMentions(tx: Database, noteId: string, memberIds: readonly string[]): Promise<string[]> {
  if (memberIds.length === 0) return []
  const rows = await tx
    .insert(noteMention)
    .values(memberIds.map((memberId) => ({ noteId, memberId })))
    .onConflictDoNothing()
    .returning({ memberId: noteMention.memberId })
  return rows.map(({ memberId }) => memberId)
}

export async function listMentionedIn(
  db: Database,
  noteIds: readonly string[],
): Promise<{ noteId: string; memberId: string }[]> {
  return db
    .select({ noteId: noteMention.noteId, memberId: noteMention.memberId })
    .from(noteMention)
    .where(inArray(noteMention.noteId, [...noteIds]))
    .orderBy(asc(noteMention.memberId))
}
