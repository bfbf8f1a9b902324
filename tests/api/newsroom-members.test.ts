import { auditEntry } from '@dateline/db'
import { desc, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { until } from '../testkit/until.ts'

const { database, newsroom } = useNewsroomGraph()

const Invite = `mutation ($input: InviteMemberInput!) {
  inviteMember(input: $input) {
    __typename
    ... on InviteMemberSuccess { mailed member { id email emailVerified grants { role edition } } }
    ... on UserError { message }
  }
}`
const SetGrants = `mutation ($input: SetGrantsInput!) {
  setGrants(input: $input) { member { grants { role edition } } }
}`
const Disable = 'mutation ($id: ID!) { disableMember(input: { id: $id }) { member { disabledAt } } }'

/** An administrator of everything who is always there. */
let administrator: Somebody
beforeAll(async () => {
  administrator = await newsroom.member({ name: 'Ada' })
})

const globalId = async (somebody: Somebody) =>
  (await somebody.run<{ viewer: { member: { id: string } } }>('{ viewer { member { id } } }')).viewer.member.id

/** The token of the link that was last mailed to an address. */
async function mailedToken(email: string): Promise<string> {
  const [mail] = (await newsroom.mails()).filter(({ to }) => to === email)
  return /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}

/** What the audit log holds of a member, the newest first. */
async function auditOf(memberId: string) {
  return database.db
    .select()
    .from(auditEntry)
    .where(sql`detail->>'memberId' = ${memberId}`)
    .orderBy(desc(auditEntry.id))
}

test('somebody is invited, chooses a password, and signs in', async () => {
  const email = 'theo@example.org'
  const grants = [{ role: 'TRANSLATOR', edition: 'fr' }]

  const { inviteMember } = await administrator.run<{ inviteMember: object }>(Invite, {
    input: { name: 'Théo', email: ' Theo@Example.org ', grants },
  })
  expect(inviteMember).toMatchObject({ mailed: true, member: { email, emailVerified: false, grants } })
  const token = await mailedToken(email)
  const chosen = await newsroom.auth('reset-password', { token, newPassword: 'velvet tractor moon cabbage' })
  expect(chosen.status).toBe(200)

  const signedIn = await newsroom.auth('sign-in/email', { email, password: 'velvet tractor moon cabbage' })
  expect(signedIn.status).toBe(200)
  const again = await newsroom.auth('reset-password', { token, newPassword: 'another good long password' })
  expect(again.status).toBe(400)
})

test('nothing in the database opens the link of an invitation', async () => {
  const email = 'secret@example.org'
  await administrator.run(Invite, { input: { name: 'S', email, grants: [{ role: 'EDITOR' }] } })
  const token = await mailedToken(email)

  const [row] = await database.db.execute<{ dump: string }>(
    sql`select query_to_xml('select * from newsroom.member_verification', true, false, '')::text
      || query_to_xml('select * from newsroom.audit_entry', true, false, '')::text as dump`,
  )

  expect(token).toMatch(/^[\w-]{43}$/)
  expect(row?.dump).not.toContain(token)
})

test.each([
  ['too short', 'short', '12 characters'],
  ['known everywhere', 'Password1234!', 'tried first'],
  ['known, twice', 'dragondragon', 'tried first'],
  ['of one sign', 'aaaaaaaaaaaaaaaa', 'tried first'],
  ['their own address', 'walter-von-der-vogelweide', 'Your name or address'],
])('a password that is %s is not taken', async (_what, newPassword, says) => {
  const email = 'walter-von-der-vogelweide@example.org'
  const grants = [{ role: 'EDITOR' }]
  await administrator.run(Invite, { input: { name: 'Walter', email, grants } })
  const token = await mailedToken(email)

  const answer = await newsroom.auth('reset-password', { token, newPassword })

  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain(says)
})

test('whoever forgot their password gets a link, and an address that nobody has gets none', async () => {
  const { id, email } = await newsroom.account()

  const known = await newsroom.auth('request-password-reset', { email })
  const unknown = await newsroom.auth('request-password-reset', { email: 'nobody@example.org' })

  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
  await until('the mail is there', async () => (await mailedToken(email)) !== '')
  const token = await mailedToken(email)
  await newsroom.auth('reset-password', { token, newPassword: 'velvet tractor moon cabbage' })
  expect((await auditOf(id))[0]?.action).toBe('choose password')
  expect(await mailedToken('nobody@example.org')).toBe('')
})

test.each([
  ['without a role', { name: 'A', email: 'a@example.org', grants: [] }, 'Give them a role'],
  ['without a name', { name: ' ', email: 'a@example.org', grants: [{ role: 'EDITOR' }] }, 'A name has'],
  [
    'with an address that nobody can sign in with',
    { name: 'A', email: 'théo@example.org', grants: [{ role: 'EDITOR' }] },
    'no e-mail',
  ],
  ['without an address', { name: 'A', email: 'nowhere', grants: [{ role: 'EDITOR' }] }, 'no e-mail address'],
])('nobody is invited %s', async (_how, input, says) => {
  const { inviteMember } = await administrator.run<{ inviteMember: { message: string } }>(Invite, { input })

  expect(inviteMember.message).toContain(says)
})

test('an address belongs to one member', async () => {
  const { email } = await newsroom.account()

  const { inviteMember } = await administrator.run<{ inviteMember: { message: string } }>(Invite, {
    input: { name: 'Twin', email: email.toUpperCase(), grants: [{ role: 'EDITOR' }] },
  })

  expect(inviteMember.message).toContain('a member already')
})

describe('an administrator of one edition', () => {
  let french: Somebody
  beforeAll(async () => {
    french = await newsroom.member({ role: 'administrator', edition: 'fr' })
  })

  test.each([
    ['in another edition', [{ role: 'EDITOR', edition: 'de' }]],
    ['in all editions', [{ role: 'EDITOR' }]],
    ['of an administrator of all', [{ role: 'ADMINISTRATOR' }]],
  ])('gives no role %s', async (_where, grants) => {
    const invited = await french.errors(Invite, { input: { name: 'A', email: 'b@example.org', grants } })
    const raised = await french.errors(SetGrants, { input: { id: await globalId(french), grants } })

    expect([invited[0]?.extensions.code, raised[0]?.extensions.code]).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  })

  test('gives and takes roles in it, and leaves those in others alone', async () => {
    const editor = await newsroom.member({ role: 'editor', edition: 'de' })
    const id = await globalId(editor)
    const german = { role: 'EDITOR', edition: 'de' }

    const given = [german, { role: 'TRANSLATOR', edition: 'fr' }]
    expect(await french.run(SetGrants, { input: { id, grants: given } })).toMatchObject({
      setGrants: { member: { grants: expect.arrayContaining(given) } },
    })

    const [error] = await french.errors(SetGrants, { input: { id, grants: [{ role: 'TRANSLATOR', edition: 'fr' }] } })
    expect(error?.extensions.code).toBe('FORBIDDEN')
  })

  test('decides about no member who works elsewhere too', async () => {
    const editor = await newsroom.member({ role: 'editor' })

    const [error] = await french.errors(Disable, { id: await globalId(editor) })

    expect(error?.extensions.code).toBe('FORBIDDEN')
  })

  test('disables one who works there alone', async () => {
    const editor = await newsroom.member({ role: 'editor', edition: 'fr' })

    await french.run(Disable, { id: await globalId(editor) })

    expect(await editor.run('{ viewer { name } }')).toEqual({ viewer: null })
  })
})

test('what changes about a member is written down with what was before', async () => {
  const editor = await newsroom.member({ role: 'editor', edition: 'de' })

  await administrator.run(SetGrants, {
    input: { id: await globalId(editor), grants: [{ role: 'DUTY_EDITOR', edition: 'de' }] },
  })

  const [entry] = await auditOf(editor.id)
  expect(entry).toMatchObject({
    actor: `member:${administrator.id}`,
    action: 'change roles',
    detail: {
      before: { grants: [{ role: 'editor', edition: 'de' }] },
      after: { grants: [{ role: 'duty_editor', edition: 'de' }] },
    },
  })
  expect((await auditOf(editor.id)).map(({ action }) => action)).toContain('sign in')
})

test('a role that was taken is gone with the next request', async () => {
  const editor = await newsroom.member({ role: 'editor', edition: 'de' })

  await administrator.run(SetGrants, { input: { id: await globalId(editor), grants: [] } })

  const [error] = await editor.errors('{ members { nodes { name } } }')
  expect(error?.extensions.code).toBe('FORBIDDEN')
})

test('members are listed page by page', async () => {
  type Page = { members: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }
  const Page =
    'query ($after: String) { members(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }'
  const seen: string[] = []

  for (let after: string | null = null, more = true; more; ) {
    const { members }: Page = await administrator.run<Page>(Page, { after })
    seen.push(...members.nodes.map(({ id }) => id))
    after = members.pageInfo.endCursor
    more = members.pageInfo.hasNextPage
  }

  expect(seen.length).toBeGreaterThan(5)
  expect(new Set(seen).size).toBe(seen.length)
})
