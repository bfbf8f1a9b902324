import { createHash } from 'node:crypto'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { networkOf } from '../../limits/network.ts'
import { countAttempts, forgetAttempts, forgetAttemptsBefore, uncountAttempt } from './attempt.store.ts'

/** Tries within the window: by one network, at one account from there, and at one account from everywhere. */
const windowMs = 15 * 60_000
export const triesPerNetwork = 60
export const triesPerAccountAndNetwork = 10
export const triesPerAccount = 50

type Trying = { address: string; account: string | null }

/**
 * Counts a try before it is made, and refuses when there were too many. Accounts that nobody has are counted like others.
 * Those who try from elsewhere don't keep a member out of their own account at once.
 */
export async function admitAttempt(db: Database, trying: Trying, now: Date): Promise<void> {
  const limits = limitsOf(trying)
  const counts = await countAttempts(db, [...limits.keys()], windowMs, now)
  if (![...limits].some(([key, most]) => (counts.get(key) ?? 0) > most)) return
  await forgetAttemptsBefore(db, new Date(now.getTime() - windowMs))
  throw new AppError('RATE_LIMITED', 'There were too many tries. Wait a quarter of an hour, or sign in with a passkey.')
}

/** After a try that was right: many may work behind one address, and each sign in. */
export async function forgiveAttempts(db: Database, { address, account }: Trying): Promise<void> {
  const network = networkOf(address)
  await uncountAttempt(db, keyOf('network', network))
  if (account === null) return
  await forgetAttempts(db, [keyOf('account', account), keyOf('account and network', account, network)])
}

function limitsOf({ address, account }: Trying): Map<string, number> {
  const network = networkOf(address)
  const limits = new Map([[keyOf('network', network), triesPerNetwork]])
  if (account === null) return limits
  return limits
    .set(keyOf('account', account), triesPerAccount)
    .set(keyOf('account and network', account, network), triesPerAccountAndNetwork)
}

/** Neither addresses nor accounts are kept as such. */
const keyOf = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
