import { AsyncLocalStorage } from 'node:async_hooks'
import type { AuditOrigin } from '@dateline/db'

/**
 * From where a request comes, for the audit log. It is the one thing that isn't passed along: what each function would hand on
 * only for the last of them to write down, one of them would forget.
 */
const origins = new AsyncLocalStorage<AuditOrigin>()

/** Runs what a request does. */
export const withOrigin = <Result>(origin: AuditOrigin, run: () => Result): Result => origins.run(origin, run)

/** Null for commands and jobs. */
export const currentOrigin = (): AuditOrigin | null => origins.getStore() ?? null
