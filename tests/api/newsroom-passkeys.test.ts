import { member } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createAuthenticator } from '../testkit/authenticator.ts'
import { cookieOf, type Somebody, testAddress, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom } = useNewsroomGraph()

async function optionsOf(way: string, headers: Record<string, string>) {
  const response = await fetch(`${newsroom.url}/newsroom/auth/passkey/${way}`, { headers })
  const { challenge } = (await response.json()) as { challenge: string }
  return { challenge, cookie: cookieOf(response), status: response.status }
}

async function withPasskey(origin = testAddress) {
  const editor = await newsroom.member({ role: 'editor' })
  const authenticator = createAuthenticator(origin)
  const { challenge, cookie } = await optionsOf('generate-register-options', editor.headers)
  const registered = await newsroom.auth(
    'passkey/verify-registration',
    { response: authenticator.create(challenge), name: 'My phone' },
    { cookie: `${editor.headers['cookie']}; ${cookie}` },
  )
  return { editor, authenticator, registered }
}

type Authenticator = ReturnType<typeof createAuthenticator>

async function comeIn(authenticator: Authenticator, how?: Parameters<Authenticator['get']>[1]): Promise<Response> {
  const { challenge, cookie } = await optionsOf('generate-authenticate-options', {})
  return newsroom.auth('passkey/verify-authentication', { response: authenticator.get(challenge, how) }, { cookie })
}

const whoIs = async (response: Response) =>
  (
    await newsroom
      .asking({ cookie: cookieOf(response) })
      .run<{ viewer: { name: string } | null }>('{ viewer { name } }')
  ).viewer?.name

const nameOf = ({ viewer }: Somebody) => ('name' in viewer ? viewer.name : '')

test('a member adds a passkey, and comes in with it and nothing else', async () => {
  const { editor, authenticator, registered } = await withPasskey()
  expect(registered.status).toBe(200)

  const response = await comeIn(authenticator)

  expect(response.status).toBe(200)
  expect(await whoIs(response)).toBe(nameOf(editor))
})

test('an answer is good once', async () => {
  const { authenticator } = await withPasskey()
  const { challenge, cookie } = await optionsOf('generate-authenticate-options', {})
  const answer = { response: authenticator.get(challenge) }

  const first = await newsroom.auth('passkey/verify-authentication', answer, { cookie })
  const again = await newsroom.auth('passkey/verify-authentication', answer, { cookie })

  expect([first.ok, again.ok]).toEqual([true, false])
})

test('a passkey that nobody unlocked lets nobody in', async () => {
  const { authenticator } = await withPasskey()

  expect((await comeIn(authenticator, { isUnlocked: false })).ok).toBe(false)
})

test('a passkey of another site is not taken', async () => {
  const { registered } = await withPasskey('https://evil.example')

  expect(registered.ok).toBe(false)
})

test('a member who is disabled does not come in by passkey', async () => {
  const { editor, authenticator } = await withPasskey()

  await database.db.update(member).set({ disabledAt: new Date() }).where(eq(member.id, editor.id))

  const response = await comeIn(authenticator)
  expect(response.ok).toBe(false)
  expect(await whoIs(response)).toBeUndefined()
})

test('a passkey that was removed lets nobody in', async () => {
  const { editor, authenticator } = await withPasskey()
  const listed = await fetch(`${newsroom.url}/newsroom/auth/passkey/list-user-passkeys`, { headers: editor.headers })
  const [passkey] = (await listed.json()) as { id: string; name: string }[]
  expect(passkey?.name).toBe('My phone')

  const other = await newsroom.member({ role: 'editor' })
  const theft = await newsroom.auth('passkey/delete-passkey', { id: passkey?.id }, other.headers)
  expect(theft.ok).toBe(false)
  await newsroom.auth('passkey/delete-passkey', { id: passkey?.id }, editor.headers)

  expect((await comeIn(authenticator)).ok).toBe(false)
})

test('nobody adds a passkey without being signed in', async () => {
  expect((await optionsOf('generate-register-options', {})).status).toBe(401)
})
