import { member, memberSession } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { cookieOf, testAddress, testPassword, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom, api } = useNewsroomGraph()

const Who = '{ viewer { name } }'
const Sessions = '{ viewer { sessions { id isCurrent userAgent address } } }'
type Sessions = { viewer: { sessions: { id: string; isCurrent: boolean }[] } }

const isKnown = async (cookie: string) =>
  (await newsroom.asking({ cookie }).run<{ viewer: unknown }>(Who)).viewer !== null

test('the cookie of a session is for this host and for no script', async () => {
  const { email } = await newsroom.account()

  const response = await newsroom.auth('sign-in/email', { email, password: testPassword })

  const [cookie = ''] = response.headers.getSetCookie()
  expect(cookie).toMatch(/^dateline\.session_token=/)
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  expect(cookie).toMatch(/Path=\//i)
  expect(cookie).not.toMatch(/Domain/i)
  expect(await response.text()).not.toContain(cookie.split('=')[1]?.split('.')[0])
})

test('signing in makes a session of its own each time', async () => {
  const { email } = await newsroom.account()

  const [one, another] = [await newsroom.signIn(email), await newsroom.signIn(email)]

  expect(one).not.toBe(another)
  expect([await isKnown(one), await isKnown(another)]).toEqual([true, true])
})

test('a cookie that was signed out is good for nothing', async () => {
  const { email } = await newsroom.account()
  const cookie = await newsroom.signIn(email)

  await newsroom.auth('sign-out', {}, { cookie })

  expect(await isKnown(cookie)).toBe(false)
})

test.each([
  ['whose signature is not ours', (cookie: string) => `${cookie.slice(0, -8)}AAAAAAA%3D`],
  ['without a signature', (cookie: string) => cookie.split('.').slice(0, 2).join('.')],
  ['that was made up', () => 'dateline.session_token=abc.def'],
  [
    'with the token of another',
    (cookie: string) => cookie.replace(/=(.)/, (_all, first) => `=${first === 'a' ? 'b' : 'a'}`),
  ],
])('a cookie %s is nobody', async (_what, forge) => {
  const { email } = await newsroom.account()
  const cookie = await newsroom.signIn(email)

  expect(await isKnown(cookie)).toBe(true)
  expect(await isKnown(forge(cookie))).toBe(false)
})

test.each([
  ['that nobody used for too long', { expiresAt: new Date(Date.now() - 1000) }],
  ['that is older than any may be', { createdAt: new Date(Date.now() - 31 * 86_400_000) }],
])('a session %s has ended', async (_what, values) => {
  const { id, email } = await newsroom.account()
  const cookie = await newsroom.signIn(email)

  await database.db.update(memberSession).set(values).where(eq(memberSession.memberId, id))

  expect(await isKnown(cookie)).toBe(false)
})

test('using a session keeps it, but not beyond its longest', async () => {
  const { id, email } = await newsroom.account()
  const cookie = await newsroom.signIn(email)
  const day = 86_400_000
  const begun = new Date(Date.now() - 28 * day)
  await database.db
    .update(memberSession)
    .set({ createdAt: begun, updatedAt: new Date(Date.now() - day), expiresAt: new Date(Date.now() + 60_000) })
    .where(eq(memberSession.memberId, id))

  await isKnown(cookie)

  const [session] = await database.db.select().from(memberSession).where(eq(memberSession.memberId, id))
  expect(session?.expiresAt.getTime()).toBe(begun.getTime() + 30 * day)
})

test('a member who is disabled is signed out at once, and can not come back', async () => {
  const administrator = await newsroom.member()
  const editor = await newsroom.member({ role: 'editor' })
  const id = await globalIdOf(editor)

  await administrator.run('mutation ($id: ID!) { disableMember(input: { id: $id }) { member { disabledAt } } }', { id })

  expect(await editor.run(Who)).toEqual({ viewer: null })
  const wrong = await newsroom.auth('sign-in/email', { email: editor.email, password: 'not their password' })
  const right = await newsroom.auth('sign-in/email', { email: editor.email, password: testPassword })
  expect(right.status).toBe(401)
  expect(await right.text()).toBe(await wrong.text())
})

test('a session of a member who is disabled behind its back is no good either', async () => {
  const editor = await newsroom.member({ role: 'editor' })

  await database.db.update(member).set({ disabledAt: new Date() }).where(eq(member.id, editor.id))

  expect(await editor.run(Who)).toEqual({ viewer: null })
})

test('a member sees where they are signed in, and ends it there', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const elsewhere = await newsroom.signIn(editor.email)
  const { viewer } = await editor.run<Sessions>(Sessions)
  expect(viewer.sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
  const other = viewer.sessions.find(({ isCurrent }) => !isCurrent)

  const answer = await editor.run<{ endSession: { sessions: unknown[] } }>(
    'mutation ($id: ID!) { endSession(input: { id: $id }) { sessions { id } } }',
    { id: other?.id },
  )

  expect(answer.endSession.sessions).toHaveLength(1)
  expect(await isKnown(elsewhere)).toBe(false)
  expect(await isKnown(editor.headers['cookie'] ?? '')).toBe(true)
})

test('a member ends no session of another', async () => {
  const [editor, other] = [await newsroom.member({ role: 'editor' }), await newsroom.member({ role: 'editor' })]
  const { viewer } = await other.run<Sessions>(Sessions)

  const [error] = await editor.errors('mutation ($id: ID!) { endSession(input: { id: $id }) { sessions { id } } }', {
    id: viewer.sessions[0]?.id,
  })

  expect(error?.extensions.code).toBe('NOT_FOUND')
  expect(await isKnown(other.headers['cookie'] ?? '')).toBe(true)
})

test('a new password ends all other sessions', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const elsewhere = await newsroom.signIn(editor.email)

  const response = await newsroom.auth(
    'change-password',
    { currentPassword: testPassword, newPassword: 'granite otter seven kites', revokeOtherSessions: false },
    editor.headers,
  )

  expect(response.status).toBe(200)
  expect(await isKnown(elsewhere)).toBe(false)
  expect(await isKnown(cookieOf(response))).toBe(true)
})

describe('what another site sends in a member’s name', () => {
  test.each([
    ['with its own origin', { origin: 'https://evil.example' }],
    ['with the origin of a page that has none', { origin: 'null' }],
    ['with an origin that begins like ours', { origin: `${testAddress}.evil.example` }],
  ])('is refused %s', async (_how, headers) => {
    const editor = await newsroom.member({ role: 'editor' })
    const sent = { ...editor.headers, ...headers }

    expect((await newsroom.asking(sent).send(Who)).status).toBe(403)
    expect((await newsroom.auth('sign-out', {}, sent)).status).toBe(403)
    expect(await isKnown(editor.headers['cookie'] ?? '')).toBe(true)
  })

  test('is refused as a form', async () => {
    const editor = await newsroom.member({ role: 'editor' })

    const response = await fetch(`${api.url}/newsroom/auth/sign-out`, {
      method: 'POST',
      headers: { ...editor.headers, 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' },
      body: '{}',
    })

    expect(response.status).toBe(403)
    expect(await isKnown(editor.headers['cookie'] ?? '')).toBe(true)
  })
})

test.each([
  'sign-up/email',
  'get-session',
  'list-sessions',
  'update-user',
  'delete-user',
  'change-email',
  'sign-in/social',
  'constructor',
])('better-auth’s way "%s" is closed', async (way) => {
  const editor = await newsroom.member({ role: 'editor' })

  expect((await newsroom.auth(way, {}, editor.headers)).status).toBe(404)
})

async function globalIdOf(somebody: { run: (query: string) => Promise<unknown> }): Promise<string> {
  const { viewer } = (await somebody.run('{ viewer { member { id } } }')) as { viewer: { member: { id: string } } }
  return viewer.member.id
}
