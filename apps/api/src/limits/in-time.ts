import type { ServerResponse } from 'node:http'
import { cancelledBy } from '@dateline/db'
import { AppError, tookTooLong } from '../errors.ts'

type Limit = {
  ms: number
  /** Whoever waits for the answer; nobody when several may. */
  response?: ServerResponse
  log: { warn: (detail: object, message: string) => void }
}

/**
 * Runs an operation for as long as it may take and somebody waits for it. After that all that it reads fails, down to
 * Postgres, so that it ends by itself.
 */
export async function inTime<Result>({ ms, response, log }: Limit, run: () => Promise<Result>): Promise<Result> {
  const ending = new AbortController()
  const end = () => ending.abort(new AppError('OPERATION_TIMEOUT', tookTooLong))
  const timer = setTimeout(() => {
    log.warn({ ms }, 'an operation took too long, and was ended')
    end()
  }, ms)
  response?.once('close', end)
  try {
    return await cancelledBy(ending.signal, run)
  } finally {
    clearTimeout(timer)
    response?.off('close', end)
  }
}
