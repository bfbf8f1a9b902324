import { auditEntry } from '@dateline/db'
import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { runCli } from '../testkit/cli.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { postQuery } from '../testkit/post.ts'
import { until } from '../testkit/until.ts'

const lines: string[] = []
const log = pino({ level: 'trace' }, { write: (line) => lines.push(line) })
const { database, api } = useNewsroom({ log })
let other: TestApi

beforeAll(async () => {
  other = await startTestApi(database.url)
})
afterAll(() => other.close())

const newsroom = (...args: string[]) => runCli(database.url, ...args)
const ask = (server: { url: string }, authorization: string) =>
  postQuery(server, '{ outlet { name } }', { headers: { authorization } })

async function addKey(...args: string[]): Promise<{ key: string; id: string; stdout: string }> {
  const { code, stdout, stderr } = await newsroom('key', 'add', ...args)
  if (code !== 0) throw new Error(stderr)
  const [key = '', id = ''] = [/dateline_\S+/.exec(stdout)?.[0], /revoke (\S+)/.exec(stdout)?.[1]]
  await until('both processes know the key', async () => {
    const answers = await Promise.all([ask(api, `Bearer ${key}`), ask(other, `Bearer ${key}`)])
    return answers.every(({ status }) => status === 200)
  })
  return { key, id, stdout }
}

test('a key is shown once, is good in every process at once, and has the limits that it was given', async () => {
  const { key, stdout } = await addKey('Nachbarblatt', '--per-minute', '50000', '--cost', '2000')

  const { headers, extensions } = await ask(other, `bearer ${key}`)
  const large = await postQuery(api, '{ edition(code: "de") { articles(first: 100) { nodes { topics { name } } } } }', {
    headers: { authorization: `Bearer ${key}` },
  })

  expect(stdout).toMatch(/^The key of Nachbarblatt, 50,000 a minute, 2,000 a query:\n\n {2}dateline_[\w-]{43}\n/)
  expect(headers.get('ratelimit-policy')).toBe('"cost";q=50000;w=60')
  expect(headers.get('ratelimit')).toMatch(/^"cost";r=49\d00;t=\d\d?$/)
  expect(extensions?.cost.maximum).toBe(2000)
  expect(large).toMatchObject({
    status: 400,
    errors: [{ message: expect.stringMatching(/^A query may cost 2,000, /), extensions: { code: 'QUERY_TOO_COSTLY' } }],
  })
})

test('a key that was revoked is refused by every process at once, and another one still is good', async () => {
  const [leaked, kept] = [await addKey('Leck'), await addKey('Dicht')]

  const revoked = await newsroom('key', 'revoke', leaked.id)
  await until('both processes refuse it', async () => {
    const answers = await Promise.all([ask(api, `Bearer ${leaked.key}`), ask(other, `Bearer ${leaked.key}`)])
    return answers.every(({ status }) => status === 401)
  })
  const again = await newsroom('key', 'revoke', leaked.id)

  expect(revoked).toEqual({ code: 0, stdout: `Revoked: ${leaked.id} is refused from now on.`, stderr: '' })
  expect(again).toMatchObject({ code: 1, stderr: expect.stringMatching(/^There is no key ".*" that is good\./) })
  expect((await ask(api, `Bearer ${kept.key}`)).status).toBe(200)
})

test('a key is good until the end of its last day', async () => {
  const { key } = await addKey('Praktikum', '--expires', '2999-12-31')
  await database.db.execute(
    sql`update live.api_key set expires_at = now() - interval '1 second' where expires_at is not null`,
  )
  await addKey('Anlass')

  const { status, errors } = await ask(api, `Bearer ${key}`)

  expect(status).toBe(401)
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

test.each([
  [
    'a key that nobody gave out',
    `Bearer dateline_${'x'.repeat(43)}`,
    /^This key is not known, has expired or was revoked\./,
  ],
  ['a digest', `Bearer ${'a'.repeat(64)}`, /^This key is not known/],
  ['no key', 'Bearer', /takes a key of this graph, as "Bearer"/],
  ['a password', 'Basic YTpi', /takes a key of this graph/],
])('%s is refused, with what to do', async (_name, authorization, message) => {
  const { status, headers, errors } = await ask(api, authorization)

  expect(status).toBe(401)
  expect(headers.get('www-authenticate')).toBe('Bearer realm="dateline"')
  expect(errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code: 'UNAUTHENTICATED' } }])
})

test('a key is in no table and no log, and who gave it out is known', async () => {
  const { key, id } = await addKey('Geheim', '--note', 'ana@example.org')
  const rows = await database.db.execute(
    sql`select to_jsonb(k) || to_jsonb(l) as row from newsroom.api_key k join live.api_key l using (id)`,
  )
  const audit = (await database.db.select().from(auditEntry)).filter(({ detail }) => detail['id'] === id)

  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(key.slice(9))
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.join('')).not.toContain(key.slice(9))
  expect(lines.join('')).toContain(`"key":"${id}"`)
  expect(audit).toMatchObject([
    { actor: expect.stringMatching(/^operator:/), action: 'add key', detail: { name: 'Geheim' } },
  ])
})

test('the keys are listed with what they may and whether they are good', async () => {
  const { id } = await addKey('Liste', '--expires', '2999-12-31', '--note', 'bo@example.org')

  const { stdout } = await newsroom('key', 'list')

  const line = stdout.split('\n').find((each) => each.startsWith(id))
  expect(line?.split(/ {2,}/)).toEqual([
    id,
    'good until 2999-12-31',
    '10,000,000 a minute, 100,000 a query',
    'Liste: bo@example.org',
  ])
  expect(stdout).not.toContain('dateline_')
})

test.each([
  [[], /^Say what to do: key add NAME/],
  [['add'], /^Name one NAME\./],
  [['add', ' '], /^Name the key after whoever gets it/],
  [['add', 'A', '--per-minute', '1e99'], /^--per-minute is a whole number from 100 to/],
  [['add', 'A', '--cost', 'viel'], /^--cost is a whole number/],
  [['add', 'A', '--expires', '2026-02-30'], /^--expires is a day/],
  [['add', 'A', '--expires', '2020-01-01'], /^The key would have expired already\./],
  [['add', 'A', '--for', 'ever'], /--for/],
  [['revoke', 'x'], /^There is no key "x"/],
])('key %j makes and changes nothing, and says what is wrong', async (args, message) => {
  const before = await newsroom('key', 'list')

  const result = await newsroom('key', ...args)

  expect(result).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(message) })
  expect(await newsroom('key', 'list')).toEqual(before)
})
