import { attempt, type Database } from '@dateline/db'
import { eq, inArray, lt, sql } from 'drizzle-orm'

/** Counts one more try under each key within its window, and gives how many there are now, by key. */
export async function countAttempts(
  db: Database,
  keys: readonly string[],
  windowMs: number,
  now: Date,
): Promise<Map<string, number>> {
  const begun = new Date(now.getTime() - windowMs)
  // In one order, so that two who count the same keys wait for each other instead of forever.
  const values = keys.toSorted().map((key) => ({ key, count: 1, since: now }))
  const isOver = sql`${attempt.since} <= ${begun.toISOString()}::timestamptz`
  const rows = await db
    .insert(attempt)
    .values(values)
    .onConflictDoUpdate({
      target: attempt.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${attempt.count} + 1 end`,
        since: sql`case when ${isOver} then excluded.since else ${attempt.since} end`,
      },
    })
    .returning()
  return new Map(rows.map((row) => [row.key, row.count]))
}

/** Takes one try back. */
export async function uncountAttempt(db: Database, key: string): Promise<void> {
  await db
    .update(attempt)
    .set({ count: sql`greatest(${attempt.count} - 1, 0)` })
    .where(eq(attempt.key, key))
}

export async function forgetAttempts(db: Database, keys: readonly string[]): Promise<void> {
  await db.delete(attempt).where(inArray(attempt.key, [...keys]))
}

export async function forgetAttemptsBefore(db: Database, before: Date): Promise<void> {
  await db.delete(attempt).where(lt(attempt.since, before))
}
