import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { runCli } from '../testkit/cli.ts'
import { useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom } = useNewsroomGraph()

const cli = (...args: string[]) => runCli(database.url, 'member', ...args)
const tokenIn = (printed: string) => /#token=([\w-]+)/.exec(printed)?.[1] ?? ''
const password = 'velvet tractor moon cabbage'
const signIn = (email: string) => newsroom.auth('sign-in/email', { email, password })

test('the first member is an administrator, and the others are what is said', async () => {
  const first = await cli('add', 'ada@example.org', '--name', 'Ada')
  const unsaid = await cli('add', 'jana@example.org', '--name', 'Jana')
  const second = await cli(
    'add',
    'jana@example.org',
    '--name',
    'Jana',
    '--role',
    'editor:de',
    '--role',
    'translator:fr',
  )

  expect(first.stdout).toContain('Ada is a member: administrator.')
  expect(unsaid).toMatchObject({ code: 1, stderr: 'Say what they are to be: --role editor:fr' })
  expect(second.stdout).toContain('Jana is a member: editor:de, translator:fr.')
  expect((await cli('list')).stdout).toMatch(/ada@example\.org +good +administrator +Ada/)
})

test('the link that is printed lets a member in', async () => {
  const { stdout } = await cli('add', 'link@example.org', '--name', 'Link', '--role', 'editor:fr')

  await newsroom.auth('reset-password', { token: tokenIn(stdout), newPassword: password })

  expect((await signIn('link@example.org')).status).toBe(200)
})

test('a password is read from a pipe, and is not taken when it is weak', async () => {
  const weak = await piped(
    'password1234\n',
    'add',
    'pipe@example.org',
    '--name',
    'Pipe',
    '--role',
    'editor',
    '--password',
  )
  const good = await piped(
    `${password}\n`,
    'add',
    'pipe@example.org',
    '--name',
    'Pipe',
    '--role',
    'editor',
    '--password',
  )

  expect(weak).toContain('tried first')
  expect(good).toContain('They sign in as pipe@example.org')
  expect(good).not.toContain(password)
  expect((await signIn('pipe@example.org')).status).toBe(200)
})

test('another link takes the place of the first', async () => {
  const first = tokenIn((await cli('add', 'two@example.org', '--name', 'Two', '--role', 'editor')).stdout)
  const second = tokenIn((await cli('invite', 'Two@Example.org')).stdout)

  expect((await newsroom.auth('reset-password', { token: first, newPassword: password })).status).toBe(400)
  expect((await newsroom.auth('reset-password', { token: second, newPassword: password })).status).toBe(200)
})

test('a member is given other roles, is disabled, and is enabled again', async () => {
  const { email } = await newsroom.account({ name: 'Rui', role: 'editor' })

  expect((await cli('grant', email, '--role', 'duty-editor:pt')).stdout).toBe('Rui is now: duty-editor:pt.')
  await cli('disable', email)
  expect((await cli('list')).stdout).toMatch(new RegExp(`${email} +disabled`))
  expect((await cli('invite', email)).stderr).toContain('Rui is disabled')
  await cli('enable', email)
  expect((await cli('list')).stdout).toMatch(new RegExp(`${email} +good +duty-editor:pt`))
})

test.each([
  ['nobody has', ['disable', 'none@example.org'], 'Nobody has the address'],
  ['is no role', ['add', 'x@example.org', '--name', 'X', '--role', 'boss'], 'The roles are'],
  ['is no edition', ['add', 'x@example.org', '--name', 'X', '--role', 'editor:xx'], 'There is no edition "xx"'],
  ['has no name', ['add', 'x@example.org'], 'Say what they are called'],
  ['is nothing to do', ['constructor'], 'Say what to do'],
])('what %s is told', async (_what, args, says) => {
  const { code, stderr } = await cli(...args)

  expect(code).toBe(1)
  expect(stderr).toContain(says)
})

/** The command as a process of its own, with something piped into it. */
async function piped(input: string, ...args: string[]): Promise<string> {
  const main = resolve(import.meta.dirname, '../../apps/api/src/cli/main.ts')
  const child = spawn(process.execPath, [main, 'member', ...args], { env: { DATABASE_URL: database.url, TZ: 'UTC' } })
  child.stdin.end(input)
  return (await Promise.all([text(child.stdout), text(child.stderr)])).join('')
}
