import { auditEntry, memberTwoFactor } from '@dateline/db'
import { asc, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cookieOf, type Somebody, testPassword, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { codeOf } from '../testkit/totp.ts'

const { database, newsroom } = useNewsroomGraph()

const isKnown = async (cookie: string) =>
  (await newsroom.asking({ cookie }).run<{ viewer: unknown }>('{ viewer { name } }')).viewer !== null

/** A member with an app for codes, and what they wrote down. */
async function withApp(): Promise<{ editor: Somebody; totpURI: string; backupCodes: string[] }> {
  const editor = await newsroom.member({ role: 'editor' })
  const begun = await newsroom.auth('two-factor/enable', { password: testPassword }, editor.headers)
  const { totpURI, backupCodes } = (await begun.json()) as { totpURI: string; backupCodes: string[] }
  const shown = await newsroom.auth('two-factor/verify-totp', { code: codeOf(totpURI) }, editor.headers)
  if (!shown.ok) throw new Error(await shown.text())
  return { editor, totpURI, backupCodes }
}

const giveWithPassword = (email: string) => newsroom.auth('sign-in/email', { email, password: testPassword })

test('the password alone is not enough any more; with the code it is', async () => {
  const { editor, totpURI } = await withApp()

  const half = await giveWithPassword(editor.email)
  const cookie = cookieOf(half)
  expect(await isKnown(cookie)).toBe(false)
  const wrong = await newsroom.auth('two-factor/verify-totp', { code: '000000' }, { cookie })
  expect(wrong.status).toBe(401)

  const right = await newsroom.auth('two-factor/verify-totp', { code: codeOf(totpURI) }, { cookie })
  expect(right.status).toBe(200)
  expect(await isKnown(cookieOf(right))).toBe(true)
})

test('a recovery code lets its member in once', async () => {
  const { editor, backupCodes } = await withApp()
  const use = async () => {
    const cookie = cookieOf(await giveWithPassword(editor.email))
    return newsroom.auth('two-factor/verify-backup-code', { code: backupCodes[0] }, { cookie })
  }

  expect((await use()).status).toBe(200)
  expect((await use()).status).toBe(401)
})

test('no device is trusted to leave the second factor out', async () => {
  const { editor, totpURI } = await withApp()
  const cookie = cookieOf(await giveWithPassword(editor.email))
  const signedIn = await newsroom.auth(
    'two-factor/verify-totp',
    { code: codeOf(totpURI), trustDevice: true },
    { cookie },
  )

  const again = await newsroom.auth(
    'sign-in/email',
    { email: editor.email, password: testPassword },
    { cookie: cookieOf(signedIn) },
  )

  expect(await again.json()).toMatchObject({ twoFactorRedirect: true })
})

test('guesses at a code end, though the password is right each time', async () => {
  const { editor, totpURI } = await withApp()
  const answers: string[] = []

  for (let guess = 0; guess < 20; guess += 1) {
    const half = await giveWithPassword(editor.email)
    const body = { code: String(guess).padStart(6, '0') }
    const answer = await newsroom.auth('two-factor/verify-totp', body, { cookie: cookieOf(half) })
    answers.push(((await answer.json()) as { code: string }).code)
  }

  expect(answers.filter((code) => code === 'INVALID_CODE')).toHaveLength(10)
  const half = await giveWithPassword(editor.email)
  expect(half.status).toBe(429)
  const right = await newsroom.auth('two-factor/verify-totp', { code: codeOf(totpURI) }, { cookie: cookieOf(half) })
  expect(right.ok).toBe(false)
})

test('neither the secret nor the codes are kept as they are', async () => {
  const { editor, totpURI, backupCodes } = await withApp()

  const [row] = await database.db.select().from(memberTwoFactor).where(eq(memberTwoFactor.memberId, editor.id))

  const kept = JSON.stringify(row)
  for (const known of [new URL(totpURI).searchParams.get('secret') ?? '', ...backupCodes])
    expect(kept).not.toContain(known)
})

test('what a member does about it is written down', async () => {
  const { editor, backupCodes } = await withApp()
  const half = cookieOf(await giveWithPassword(editor.email))
  const whole = await newsroom.auth('two-factor/verify-backup-code', { code: backupCodes[0] }, { cookie: half })

  await newsroom.auth('two-factor/disable', { password: testPassword }, { cookie: cookieOf(whole) })

  const entries = await database.db
    .select()
    .from(auditEntry)
    .where(sql`detail->>'memberId' = ${editor.id}`)
    .orderBy(asc(auditEntry.id))
  expect(entries.map(({ action }) => action).slice(-4)).toEqual([
    'begin second factor',
    'confirm second factor',
    'sign in with recovery code',
    'disable second factor',
  ])
})

test('whoever lost their device is helped by an administrator, and signs in anew', async () => {
  const { editor } = await withApp()
  const administrator = await newsroom.member()
  const { members } = await administrator.run<{ members: { nodes: { id: string; email: string }[] } }>(
    '{ members(first: 100) { nodes { id email } } }',
  )
  const id = members.nodes.find(({ email }) => email === editor.email)?.id

  await administrator.run('mutation ($id: ID!) { removeSecondFactor(input: { id: $id }) { member { id } } }', { id })

  expect(await isKnown(editor.headers['cookie'] ?? '')).toBe(false)
  expect(await isKnown(await newsroom.signIn(editor.email))).toBe(true)
})
