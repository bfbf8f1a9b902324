import { parseArgs } from 'node:util'
import type { Database } from '@dateline/db'
import { findService } from '@dateline/dev'
import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import { setGrants } from '../newsroom/member/grant.service.ts'
import { inviteMember, renewInvitation } from '../newsroom/member/invitation.service.ts'
import { invitationDays } from '../newsroom/member/mails.ts'
import { disableMember, enableMember, removeSecondFactor } from '../newsroom/member/member.service.ts'
import { findMemberByEmail, listGrants, listMembers, type MemberRow } from '../newsroom/member/member.store.ts'
import { setMemberPassword } from '../newsroom/member/password.service.ts'
import { type Grant, type Role, roles } from '../roles.ts'
import { withDatabase } from './database.ts'
import { one, operator } from './input.ts'
import { readPassword } from './password.ts'
import { formatTable } from './table.ts'

/** `pnpm newsroom member ...`: who has an account at the desk. */
export async function runMember([action = '', ...args]: string[], env: Env): Promise<string> {
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (run) return run(args, env)
  throw new AppError(
    'BAD_USER_INPUT',
    'Say what to do: member add EMAIL, member list, member grant EMAIL, member invite EMAIL, member disable EMAIL, member enable EMAIL, or member remove-second-factor EMAIL.',
  )
}

const actions: Record<string, ((args: string[], env: Env) => Promise<string>) | undefined> = {
  add: async (args, env) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        role: { type: 'string', multiple: true },
        password: { type: 'boolean', default: false },
      },
    })
    const email = one(positionals, 'EMAIL')
    const { name } = values
    if (name === undefined) throw new AppError('BAD_USER_INPUT', 'Say what they are called: --name "Ada Lovelace"')
    const wanted = values.role?.map(grantOf) ?? null
    const password = values.password ? await readPassword() : null
    const address = await addressOf(env)
    return withDatabase(env, (db) =>
      db.transaction(async (tx) => {
        const now = new Date()
        const grants = wanted ?? (await grantsOfFirst(tx))
        const result = await inviteMember(tx, operator(), { name, email, grants }, address, now)
        if (!result.ok) throw new AppError('BAD_USER_INPUT', result.message)
        const is = `${result.member.name} is a member: ${describe(grants)}.`
        if (password === null) return `${is}\n${linkFor(result.url)}`
        await setMemberPassword(tx, operator(), result.member.id, password, now)
        return `${is} They sign in as ${result.member.email}, with that password.`
      }),
    )
  },

  list: async (args, env) => {
    parseArgs({ args, options: {} })
    return withDatabase(env, async (db) => {
      const rows = await listMembers(db, null, 1000)
      if (rows.length === 0) return 'There are no members yet. Make one: pnpm newsroom member add EMAIL --name NAME'
      const grants = await listGrants(
        db,
        rows.map(({ id }) => id),
      )
      return formatTable(
        rows.map((row) => [
          row.email,
          row.disabledAt ? `disabled ${row.disabledAt.toISOString().slice(0, 10)}` : 'good',
          describe(grants.get(row.id) ?? []),
          row.name,
        ]),
      )
    })
  },

  grant: async (args, env) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { role: { type: 'string', multiple: true } },
    })
    const email = one(positionals, 'EMAIL')
    const grants = (values.role ?? []).map(grantOf)
    return withMember(email, env, async (db, { id, name }) => {
      await setGrants(db, operator(), id, grants, new Date())
      return `${name} is now: ${describe(grants)}.`
    })
  },

  invite: async (args, env) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const address = await addressOf(env)
    return withMember(one(positionals, 'EMAIL'), env, async (db, { id }) =>
      linkFor((await renewInvitation(db, operator(), id, address, new Date())).url),
    )
  },

  disable: async (args, env) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    return withMember(one(positionals, 'EMAIL'), env, async (db, { id, name }) => {
      await disableMember(db, operator(), id, new Date())
      return `${name} is signed out everywhere, and can't sign in any more.`
    })
  },

  'remove-second-factor': async (args, env) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    return withMember(one(positionals, 'EMAIL'), env, async (db, { id, name }) => {
      await removeSecondFactor(db, operator(), id, new Date())
      return `${name} signs in by password alone, until they set up another second factor.`
    })
  },

  enable: async (args, env) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    return withMember(one(positionals, 'EMAIL'), env, async (db, { id, name }) => {
      await enableMember(db, operator(), id, new Date())
      return `${name} can sign in again.`
    })
  },
}

/** Whoever comes first can let others in. */
async function grantsOfFirst(tx: Database): Promise<Grant[]> {
  if ((await listMembers(tx, null, 1)).length === 0) return [{ role: 'administrator', edition: null }]
  throw new AppError('BAD_USER_INPUT', 'Say what they are to be: --role editor:fr')
}

async function withMember(
  email: string,
  env: Env,
  run: (db: Database, member: MemberRow) => Promise<string>,
): Promise<string> {
  return withDatabase(env, async (db) => {
    const member = await findMemberByEmail(db, email.trim().toLowerCase())
    if (!member)
      throw new AppError(
        'NOT_FOUND',
        `Nobody has the address ${email}. "pnpm newsroom member list" shows who is there.`,
      )
    return run(db, member)
  })
}

/** Where the link leads: to the desk, or to the api that runs in this checkout. */
async function addressOf(env: Env): Promise<string> {
  return env.NEWSROOM_URL ?? (await findService('api'))?.url ?? 'http://localhost:4000'
}

/** `editor:fr`, or `editor` for all editions. */
function grantOf(text: string): Grant {
  const [name = '', edition, ...rest] = text.split(':')
  const role = roles.find((each) => each === name.replace('-', '_'))
  if (role && rest.length === 0 && edition !== '') return { role, edition: edition ?? null }
  throw new AppError(
    'BAD_USER_INPUT',
    `--role takes a role, with an edition or for all of them: editor:fr. The roles are ${roles.map(nameOf).join(', ')}.`,
  )
}

const nameOf = (role: Role) => role.replace('_', '-')

function describe(grants: readonly Grant[]): string {
  return (
    grants.map(({ role, edition }) => (edition === null ? nameOf(role) : `${nameOf(role)}:${edition}`)).join(', ') ||
    'no role'
  )
}

const linkFor = (url: string) =>
  `With this link they choose their password, within ${invitationDays} days:\n\n  ${url}\n\nIt is shown this once. Another: pnpm newsroom member invite EMAIL`
