import type { Database } from '@dateline/db'
import { digestOf } from '../../api-key.ts'
import { AppError } from '../../errors.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { seal, unseal } from '../webhook/sign.rules.ts'
import { dropOldAnswers, findKeptAnswer, keepAnswer, tryLockKey } from './idempotency.store.ts'

/** A request of the newsroom's graph that may be sent again, and does what it asks for once. */
type Repeatable = { viewer: Viewer; key: string; body: unknown }
type Answered = { answer: string; isRepeated: boolean }

const keptMs = 24 * 60 * 60_000
/** So long that nobody happens on another's by chance. */
const keyPattern = /^[\x21-\x7e]{16,200}$/

/**
 * Answers a request, and a repetition of it with what was answered first. What it does and the answer are written in one
 * transaction: whatever dies in between, either both are there or neither. What did nothing is not remembered, so that
 * it can be sent again when what was in its way is gone.
 */
export async function answerOnce(
  db: Database,
  { viewer, key, body }: Repeatable,
  secret: string,
  now: Date,
  run: (tx: Database) => Promise<string>,
): Promise<Answered> {
  if (!keyPattern.test(key))
    throw new AppError('BAD_USER_INPUT', 'An Idempotency-Key has 16 to 200 printable characters: send a new UUID.')
  const claim = { actor: actorOf(viewer), keyDigest: digestOf(key), requestDigest: digestOf(JSON.stringify(body)) }
  const sealing = [`${secret} ${key}`, claim.actor] as const
  const since = new Date(now.getTime() - keptMs)
  try {
    return await db.transaction(async (tx) => {
      if (!(await tryLockKey(tx, claim))) throw atWork()
      const kept = await findKeptAnswer(tx, claim, since)
      if (kept && kept.requestDigest !== claim.requestDigest) throw ofAnother()
      if (kept) return { answer: unseal(kept.sealed, ...sealing), isRepeated: true }
      const answer = await run(tx)
      if (didNothing(answer)) throw new NothingDone(answer)
      await keepAnswer(tx, { ...claim, sealed: seal(answer, ...sealing), at: now })
      await dropOldAnswers(tx, since)
      return { answer, isRepeated: false }
    })
  } catch (error) {
    if (error instanceof NothingDone) return { answer: error.answer, isRepeated: false }
    throw error
  }
}

/** Ends the transaction without a trace, and carries the answer past its end. */
class NothingDone extends Error {
  readonly answer: string

  constructor(answer: string) {
    super('The request did nothing.')
    this.name = 'NothingDone'
    this.answer = answer
  }
}

/** Every mutation is non-null: one that was refused or failed leaves an answer without data. */
function didNothing(answer: string): boolean {
  const { data } = JSON.parse(answer) as { data?: unknown }
  return data === undefined || data === null
}

const atWork = () =>
  new AppError('CONFLICT', 'A request with this Idempotency-Key is at work. Send it again in a moment.', {
    status: 409,
  })

const ofAnother = () =>
  new AppError('CONFLICT', 'This Idempotency-Key was sent with another request. Send a new one with each.', {
    status: 422,
  })
