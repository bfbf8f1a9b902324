import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import { costPerMinuteOfKeys, maxCost, minCharge } from '../limits/limits.ts'
import { addApiKey, withdrawApiKey } from '../newsroom/api-key/api-key.service.ts'
import { type ApiKey, listApiKeys } from '../newsroom/api-key/api-key.store.ts'
import type { Viewer } from '../viewer.ts'
import { withDatabase } from './database.ts'
import { one } from './input.ts'
import { formatTable } from './table.ts'

const largest = 2_000_000_000
const operator = (): Viewer => ({ kind: 'operator', name: userInfo().username })

/** `pnpm newsroom key add | list | revoke`: keys for the public graph. */
export async function runKey([action = '', ...args]: string[], env: Env): Promise<string> {
  const run = actions[action]
  if (run) return run(args, env)
  throw new AppError('BAD_USER_INPUT', 'Say what to do: key add NAME, key list, or key revoke ID.')
}

const actions: Record<string, ((args: string[], env: Env) => Promise<string>) | undefined> = {
  add: async (args, env) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'per-minute': { type: 'string', default: String(costPerMinuteOfKeys) },
        cost: { type: 'string', default: String(maxCost) },
        expires: { type: 'string' },
        note: { type: 'string' },
      },
    })
    const request = {
      name: one(positionals, 'NAME'),
      note: values.note ?? null,
      costPerMinute: costOf('per-minute', values['per-minute']),
      maxCost: costOf('cost', values.cost),
      expiresAt: values.expires === undefined ? null : dayOf(values.expires),
    }
    const { key, row } = await withDatabase(env, (db) => addApiKey(db, operator(), request, new Date()))
    return [
      `The key of ${row.name}, ${describe(row)}:`,
      '',
      `  ${key}`,
      '',
      'It is shown this once, and kept nowhere. It is sent in the header "Authorization: Bearer <key>".',
      `Revoke it: pnpm newsroom key revoke ${row.id}`,
    ].join('\n')
  },

  list: async (args, env) => {
    parseArgs({ args, options: {} })
    const rows = await withDatabase(env, listApiKeys)
    if (rows.length === 0) return 'No keys were given out yet. Make one: pnpm newsroom key add NAME'
    const now = new Date()
    return formatTable(
      rows.map((row) => [row.id, stateOf(row, now), describe(row), [row.name, row.note].filter(Boolean).join(': ')]),
    )
  },

  revoke: async (args, env) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const id = one(positionals, 'ID')
    await withDatabase(env, (db) => withdrawApiKey(db, operator(), id, new Date()))
    return `Revoked: ${id} is refused from now on.`
  },
}

const count = (number: number) => number.toLocaleString('en')
const describe = (row: ApiKey) => `${count(row.costPerMinute)} a minute, ${count(row.maxCost)} a query`

function stateOf({ revokedAt, expiresAt }: ApiKey, now: Date): string {
  if (revokedAt) return `revoked ${day(revokedAt)}`
  if (!expiresAt) return 'good'
  return expiresAt > now ? `good until ${day(expiresAt)}` : `expired ${day(expiresAt)}`
}

const day = (instant: Date) => instant.toISOString().slice(0, 10)

/** The end of a day is its last moment in UTC. */
function dayOf(text: string): Date {
  const date = new Date(`${text}T23:59:59.999Z`)
  if (Number.isNaN(date.getTime()) || day(date) !== text) {
    throw new AppError('BAD_USER_INPUT', '--expires is a day, as 2027-12-31. The key is good until its end (UTC).')
  }
  return date
}

function costOf(name: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < minCharge || number > largest) {
    throw new AppError('BAD_USER_INPUT', `--${name} is a whole number from ${minCharge} to ${count(largest)}.`)
  }
  return number
}
