import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'

const ending = new AsyncLocalStorage<AbortSignal>()

/**
 * Runs something that reads, until the signal is aborted: then whatever it has asked of the database, or asks later, fails
 * with the signal's reason, and Postgres is told to stop what it runs for it.
 */
export function cancelledBy<Result>(signal: AbortSignal, run: () => Result): Result {
  return ending.run(signal, run)
}

/** A query of postgres.js, with what it keeps about itself. */
type Statement = postgres.PendingQuery<postgres.Row[]> & {
  /** Whether it is the one that its connection works on; others may wait behind it on the same connection. */
  active: boolean
  canceller: ((statement: Statement) => Promise<void>) | null
}

/** Lets the statements of a pool be cancelled. Those outside of `cancelledBy` are sent as ever. */
export function makeCancellable(client: postgres.Sql): void {
  const unsafe = client.unsafe
  const send = (...args: Parameters<typeof unsafe>) => unsafe(...args) as unknown as Statement
  client.unsafe = ((...args: Parameters<typeof unsafe>) => {
    const signal = ending.getStore()
    if (!signal) return send(...args)
    // The two ways in which Drizzle asks for rows. Like a query of the driver, it is sent when somebody waits for it.
    return {
      // biome-ignore lint/suspicious/noThenProperty: it stands for a query, which is a promise.
      then: (use: never, fail: never) => run(signal, () => send(...args)).then(use, fail),
      values: () => run(signal, () => send(...args).values() as unknown as Statement),
    }
  }) as unknown as typeof unsafe
}

async function run(signal: AbortSignal, send: () => Statement): Promise<unknown> {
  signal.throwIfAborted()
  try {
    return await stoppable(signal, send())
  } catch (error) {
    if (signal.aborted || !wasCancelled(error)) throw error
    // The cancellation of another operation came late, and met this statement, the next one on that connection.
    return stoppable(signal, send())
  }
}

function stoppable(signal: AbortSignal, statement: Statement): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let hasEnded = false
    const onAbort = () => {
      reject(signal.reason)
      void stop(statement, () => hasEnded)
    }
    const end = () => {
      hasEnded = true
      signal.removeEventListener('abort', onAbort)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    statement.then(
      (rows) => {
        end()
        resolve(rows)
      },
      (error) => {
        end()
        reject(error)
      },
    )
  })
}

const pollMs = 10

/**
 * Cancels a statement once Postgres works on it. The driver's own `cancel()` is not used: for a statement that waits behind
 * another on its connection it takes the one's answer for the other's, for one whose connection is being made it loses
 * the connection, and when Postgres can't be reached its rejection is held by nobody, which ends the process.
 */
async function stop(statement: Statement, hasEnded: () => boolean): Promise<void> {
  while (!statement.active && !hasEnded()) await sleep(pollMs)
  // What can't be cancelled ends by its pool's statement timeout.
  if (!hasEnded()) await statement.canceller?.(statement).catch(() => {})
}

/** By request: Postgres has the same code for a statement timeout. */
function wasCancelled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014' && error.message.includes('user request')
}
