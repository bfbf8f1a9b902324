import { AppError } from '../errors.ts'
import type { ApiKeys } from '../public/api-key/api-keys.ts'
import { maxCost } from './limits.ts'
import { networkOf } from './network.ts'
import { startOfWindow, type Tally, windowMs } from './tally.ts'

/** Whoever asks an open query, and what that may cost. */
export type Client = {
  /** For the log. Addresses are not kept. */
  keyId: string | null
  /** The most that one query may cost. */
  maxCost: number
  /** Takes a cost from what is left for the minute, and throws when it isn't enough. */
  charge(cost: number): Promise<void>
  /** What is left, as headers. */
  headers(): Record<string, string>
}

/** Of a request: where it comes from, seen past the trusted proxies, and what it says of itself. */
export type Origin = { address: string; isDirect: boolean; authorization: string | undefined }

type Identifying = { keys: ApiKeys; tally: Tally; costPerMinute: number }

/** Knows a client by its key, else by its address. */
export function identifyClient({ keys, tally, costPerMinute }: Identifying, origin: Origin): Client {
  if (origin.authorization !== undefined) {
    const key = keys.find(readBearer(origin.authorization), new Date())
    if (key) return createClient(tally, { ...key, name: `key:${key.id}`, keyId: key.id })
    throw new AppError(
      'UNAUTHENTICATED',
      'This key is not known, has expired or was revoked. Ask whoever runs this graph for another, or leave the header "Authorization" out.',
    )
  }
  // Whoever is on this machine: the site, a developer, a script.
  if (origin.isDirect && isLoopback(origin.address)) return unlimited
  return createClient(tally, { name: `address:${networkOf(origin.address)}`, keyId: null, costPerMinute, maxCost })
}

const unlimited: Client = { keyId: null, maxCost, charge: async () => {}, headers: () => ({}) }

function readBearer(authorization: string): string {
  const [, key] = /^Bearer +(\S+) *$/i.exec(authorization) ?? []
  if (key !== undefined) return key
  throw new AppError(
    'UNAUTHENTICATED',
    'The header "Authorization" takes a key of this graph, as "Bearer" and the key.',
  )
}

type Allowance = { name: string; keyId: string | null; costPerMinute: number; maxCost: number }

function createClient(tally: Tally, { name, keyId, costPerMinute, maxCost }: Allowance): Client {
  let spent = 0
  const secondsLeft = () => Math.ceil((startOfWindow(Date.now()) + windowMs - Date.now()) / 1000)
  return {
    keyId,
    maxCost: Math.min(maxCost, costPerMinute),
    async charge(cost) {
      if (cost <= 0) return
      spent = await tally.add(name, cost)
      if (spent > costPerMinute) {
        throw new AppError(
          'RATE_LIMITED',
          `All queries of a client together may cost ${costPerMinute.toLocaleString('en')} a minute, and this one asks for more. Wait ${secondsLeft()} seconds.`,
        )
      }
    },
    headers: () => ({
      'ratelimit-policy': `"cost";q=${costPerMinute};w=${windowMs / 1000}`,
      ratelimit: `"cost";r=${Math.max(0, costPerMinute - spent)};t=${secondsLeft()}`,
      ...(spent > costPerMinute && { 'retry-after': String(secondsLeft()) }),
    }),
  }
}

const isLoopback = (address: string) => /^(::ffff:)?127\./i.test(address) || address === '::1'
