import { type Database, keptAnswer } from '@dateline/db'
import { and, eq, gte, sql } from 'drizzle-orm'

type KeptAnswer = typeof keptAnswer.$inferSelect
type Key = Pick<KeptAnswer, 'actor' | 'keyDigest'>

const sweptAtOnce = 100

/** Whether nobody else works on the same request. Until the transaction ends, nobody else will. */
export async function tryLockKey(tx: Database, { actor, keyDigest }: Key): Promise<boolean> {
  const key = `${actor} ${keyDigest}`
  const [row] = await tx.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as locked`,
  )
  return row?.locked === true
}

export async function findKeptAnswer(tx: Database, { actor, keyDigest }: Key, since: Date): Promise<KeptAnswer | null> {
  const [row] = await tx
    .select()
    .from(keptAnswer)
    .where(and(eq(keptAnswer.actor, actor), eq(keptAnswer.keyDigest, keyDigest), gte(keptAnswer.at, since)))
  return row ?? null
}

export async function keepAnswer(tx: Database, answer: KeptAnswer): Promise<void> {
  await tx
    .insert(keptAnswer)
    .values(answer)
    .onConflictDoUpdate({ target: [keptAnswer.actor, keptAnswer.keyDigest], set: answer })
}

/** A few at a time, and none that somebody else is about to remove. */
export async function dropOldAnswers(tx: Database, before: Date): Promise<void> {
  await tx.execute(sql`
    delete from ${keptAnswer} where (actor, key_digest) in (
      select actor, key_digest from ${keptAnswer} where at < ${before.toISOString()}
      limit ${sweptAtOnce} for update skip locked
    )`)
}
