import { setTimeout as sleep } from 'node:timers/promises'
import { withdrawArticle } from '@dateline/api/publishing'
import { createPool, publicRole, readCount } from '@dateline/db'
import { eq, sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { startTestApi } from '../testkit/api.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom({ counting: { writeEveryMs: 50 } })

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36'
const googlebot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'

const recordRead = `mutation ($id: ID!) { recordRead(articleId: $id) {
  __typename ... on RecordReadSuccess { article { headline } } ... on UserError { message }
} }`

async function read(articleId: string, userAgent: string, url = api.url) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': userAgent },
    body: JSON.stringify({ query: recordRead, variables: { id: globalId('Article', articleId) } }),
  })
  return {
    headers: response.headers,
    ...((await response.json()) as { data: { recordRead: Result }; errors?: unknown }),
  }
}
type Result = { __typename: string; article?: { headline: string }; message?: string }

async function countOf(articleId: string): Promise<number> {
  const rows = await database.db.select().from(readCount).where(eq(readCount.articleId, articleId))
  return rows.reduce((sum, { count }) => sum + count, 0)
}

/** Reads of an article some hours ago. */
async function readBefore(articleId: string, hoursAgo: number, count: number, editionCode = 'de') {
  const hour = sql`date_trunc('hour', now()) - make_interval(hours => ${hoursAgo})`
  await database.db.execute(sql`insert into audience.read_count (edition_code, hour, article_id, count)
    values (${editionCode}, ${hour}, ${articleId}, ${count})`)
}

test('two readers of an article are counted, and whoever reads it again is not', async () => {
  const { id, headline } = await createPublished(database.db)
  const other = await createPublished(database.db)

  const { data, headers } = await read(id, firefox)
  await read(id, firefox)
  await read(id, chrome)
  await read(other.id, firefox)

  await until('the counts are written', async () => (await countOf(id)) === 2 && (await countOf(other.id)) === 1)
  expect(data.recordRead).toEqual({ __typename: 'RecordReadSuccess', article: { headline } })
  expect(headers.get('set-cookie')).toBeNull()
})

test('robots are thanked like readers, and not counted', async () => {
  const { id } = await createPublished(database.db)
  const last = await createPublished(database.db)

  const answers = [await read(id, googlebot), await read(id, 'curl/8.14.1')]
  await read(last.id, firefox)

  await until('the counts are written', async () => (await countOf(last.id)) === 1)
  expect(answers.map(({ data }) => data.recordRead.__typename)).toEqual(['RecordReadSuccess', 'RecordReadSuccess'])
  expect(await countOf(id)).toBe(0)
})

test('a draft cannot be read, and is refused like what does not exist', async () => {
  const draft = await createDraft(database.db)
  const gone = await createPublished(database.db)
  await withdrawArticle(database.db, operator, gone.id, 'Es war falsch.', new Date())

  const answers = await Promise.all([draft.id, gone.id, crypto.randomUUID(), 'x'].map((id) => read(id, firefox)))

  const refusal = { __typename: 'UnknownArticleError', message: 'No public article has this id.' }
  expect(answers.map(({ data }) => data.recordRead)).toEqual([refusal, refusal, refusal, refusal])
})

test('what was counted is written when the api ends', async () => {
  const { id } = await createPublished(database.db)
  const ending = await startTestApi(database.url, { counting: { writeEveryMs: 3_600_000 } })

  await read(id, firefox, ending.url)
  const before = await countOf(id)
  await ending.close()

  expect([before, await countOf(id)]).toEqual([0, 1])
})

test('counts that could not be written are written later', async () => {
  const { id } = await createPublished(database.db)
  await database.db.execute(sql`alter table audience.read_count rename to away`)
  await read(id, firefox)
  await sleep(200)
  await database.db.execute(sql`alter table audience.away rename to read_count`)

  await until('the counts are written', async () => (await countOf(id)) === 1)
})

test('the role of the public graph may add to the counts, and nothing else', async () => {
  const pool = createPool(database.url, { max: 1, name: 'test', role: publicRole })
  onTestFinished(pool.close)
  const attempt = (statement: string) =>
    pool.db.execute(sql.raw(statement)).then(
      () => 'allowed',
      (error) => String(error.cause?.message ?? error),
    )
  const { id } = await createPublished(database.db)
  await readBefore(id, 1, 1)
  await readBefore(id, 24 * 32, 1)

  expect(await attempt('update audience.read_count set count = count + 1')).toBe('allowed')
  for (const statement of [
    'delete from audience.read_count',
    'truncate audience.read_count',
    'update audience.read_count set article_id = gen_random_uuid()',
    'update audience.read_count set hour = now()',
    'create table audience.mine (id int)',
    'drop table audience.read_count',
  ]) {
    expect(await attempt(statement)).toMatch(/permission denied|must be owner/)
  }
  expect(await attempt('select audience.forget_old_reads()')).toBe('allowed')
  expect(await countOf(id)).toBe(2)
})

const mostRead = (hours: number, first = 10) =>
  `{ edition(code: "fr") { mostRead(hours: ${hours}, first: ${first}) { headline } } }`
type MostRead = { edition: { mostRead: { headline: string }[] } }

test('an edition lists its articles most read first, within the hours asked for, without what was withdrawn', async () => {
  const make = (headline: string, edition = 'fr') => createPublished(database.db, { edition, headline })
  const [lately, often, gone, foreign] = [
    await make('Hier'),
    await make('Souvent'),
    await make('Parti'),
    await make('De', 'de'),
  ]
  await make('Jamais lu')
  await readBefore(lately.id, 2, 5, 'fr')
  await readBefore(often.id, 2, 3, 'fr')
  await readBefore(often.id, 100, 30, 'fr')
  await readBefore(gone.id, 1, 1000, 'fr')
  await readBefore(foreign.id, 1, 1000, 'de')
  await withdrawArticle(database.db, operator, gone.id, 'Es war falsch.', new Date())

  const day = await api.run<MostRead>(mostRead(24))
  const month = await api.run<MostRead>(mostRead(720))
  const one = await api.run<MostRead>(mostRead(720, 1))

  expect(day.edition.mostRead).toEqual([{ headline: 'Hier' }, { headline: 'Souvent' }])
  expect(month.edition.mostRead).toEqual([{ headline: 'Souvent' }, { headline: 'Hier' }])
  expect(one.edition.mostRead).toEqual([{ headline: 'Souvent' }])
})

test.each([
  [0, 10],
  [721, 10],
  [24, 0],
  [24, 101],
])('most read of %i hours, first %i, is refused', async (hours, first) => {
  expect(await api.errors(mostRead(hours, first))).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})
