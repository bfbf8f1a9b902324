import { renameArticle } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { liveArticle, liveGone, liveRedirect } from '@dateline/db'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { readAudit, readLive } from '../testkit/articles.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { operator } from '../testkit/viewers.ts'

let database: TestDatabase
let api: TestApi

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
  api = await startTestApi(database.url)
})
afterAll(async () => {
  await api.close()
  await database.drop()
})

const inMay = new Date('2026-05-20T12:00:00.000Z')
const publish = (id: string, publishedAt = inMay) => publishArticle(database.db, operator, id, inMay, { publishedAt })
const withdraw = (id: string, reason: string) => withdrawArticle(database.db, operator, id, reason, new Date())
const rename = (id: string, slug: string) => renameArticle(database.db, operator, id, slug, new Date())
const create = (slug: string) => createPublished(database.db, { slug, publishedAt: inMay })

/** What a client with a site of its own finds at a path of May 2026. */
async function at(slug: string, month = '05'): Promise<unknown> {
  const { resolve } = await api.run(
    `query ($path: String!) {
      resolve(path: $path) { __typename ... on Article { slug } ... on Redirect { path } ... on Gone { reason } }
    }`,
    { path: `/de/2026/${month}/${slug}` },
  )
  return resolve
}

test('a new name shows when it is published, and the old path leads there', async () => {
  const { id } = await create('arbeitstitel')

  await rename(id, 'haupttitel')
  const before = [await at('arbeitstitel'), await at('haupttitel')]
  await publish(id)
  const after = [await at('arbeitstitel'), await at('haupttitel')]

  expect(before).toEqual([{ __typename: 'Article', slug: 'arbeitstitel' }, null])
  expect(after).toEqual([
    { __typename: 'Redirect', path: '/de/2026/05/haupttitel' },
    { __typename: 'Article', slug: 'haupttitel' },
  ])
})

test('an article that is dated anew moves to its month, and the old path leads there', async () => {
  const { id } = await create('umdatiert')

  await publish(id, new Date('2026-04-30T22:30:00.000Z'))
  const sameMonthInBerlin = await at('umdatiert')
  await publish(id, new Date('2026-04-30T21:30:00.000Z'))

  expect(sameMonthInBerlin).toEqual({ __typename: 'Article', slug: 'umdatiert' })
  expect(await at('umdatiert')).toEqual({ __typename: 'Redirect', path: '/de/2026/04/umdatiert' })
  expect(await at('umdatiert', '04')).toEqual({ __typename: 'Article', slug: 'umdatiert' })
})

test('every old path leads straight to where the article is now', async () => {
  const { id } = await create('erster')
  for (const slug of ['zweiter', 'dritter', 'vierter']) {
    await rename(id, slug)
    await publish(id)
  }

  const found = [await at('erster'), await at('zweiter'), await at('dritter')]

  expect(found).toEqual(Array(3).fill({ __typename: 'Redirect', path: '/de/2026/05/vierter' }))
})

test('an article that takes its old name back is found under it', async () => {
  const { id } = await create('hin')
  for (const slug of ['her', 'hin']) {
    await rename(id, slug)
    await publish(id)
  }

  const found = [await at('hin'), await at('her')]

  expect(found).toEqual([
    { __typename: 'Article', slug: 'hin' },
    { __typename: 'Redirect', path: '/de/2026/05/hin' },
  ])
})

test('a path that was left may be taken by another article', async () => {
  const moved = await create('freie-stelle')
  await rename(moved.id, 'umgezogen')
  await publish(moved.id)

  const other = await create('freie-stelle')
  await withdraw(other.id, 'Der andere Artikel war falsch.')

  expect(await at('freie-stelle')).toEqual({ __typename: 'Gone', reason: 'Der andere Artikel war falsch.' })
  expect(await at('umgezogen')).toEqual({ __typename: 'Article', slug: 'umgezogen' })
})

test('a path is not taken from the article that still shows there', async () => {
  const shown = await create('belegt')
  await rename(shown.id, 'noch-nicht-umgezogen')
  const draft = await createDraft(database.db, { slug: 'belegt' })

  const publishing = publish(draft.id)

  await expect(publishing).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('/de/2026/05/belegt'),
  })
  expect(await at('belegt')).toEqual({ __typename: 'Article', slug: 'belegt' })
  expect(await readLive(database.db, draft.id)).toBeNull()
  expect(await readAudit(database.db, draft.id)).toHaveLength(1)
})

test('all paths of a withdrawn article tell why it is gone, and all lead to it when it is back', async () => {
  const { id } = await create('alt')
  await rename(id, 'neu')
  await publish(id)

  await withdraw(id, 'Die Quelle hat sich geirrt.')
  const gone = [await at('alt'), await at('neu')]
  await publish(id)
  const back = [await at('alt'), await at('neu')]

  expect(gone).toEqual(Array(2).fill({ __typename: 'Gone', reason: 'Die Quelle hat sich geirrt.' }))
  expect(back).toEqual([
    { __typename: 'Redirect', path: '/de/2026/05/neu' },
    { __typename: 'Article', slug: 'neu' },
  ])
})

test('a withdrawn article may be renamed, and the path where it was leads there when it is back', async () => {
  const { id } = await create('zurueckgezogen')
  await withdraw(id, 'Zur Prüfung.')
  await rename(id, 'geprueft')

  await publish(id)

  expect(await at('zurueckgezogen')).toEqual({ __typename: 'Redirect', path: '/de/2026/05/geprueft' })
})

test('the path of a withdrawn article may be taken by another, which may be withdrawn as well', async () => {
  const first = await create('uralt')
  await rename(first.id, 'umkaempft')
  await publish(first.id)
  await withdraw(first.id, 'Der erste war falsch.')
  await rename(first.id, 'der-erste')

  const second = await create('umkaempft')
  const taken = [await at('uralt'), await at('umkaempft')]
  await withdraw(second.id, 'Der zweite auch.')
  const gone = [await at('uralt'), await at('umkaempft')]
  await publish(first.id)
  const back = [await at('uralt'), await at('umkaempft')]

  expect(taken).toEqual([
    { __typename: 'Gone', reason: 'Der erste war falsch.' },
    { __typename: 'Article', slug: 'umkaempft' },
  ])
  expect(gone).toEqual([
    { __typename: 'Gone', reason: 'Der erste war falsch.' },
    { __typename: 'Gone', reason: 'Der zweite auch.' },
  ])
  expect(back).toEqual([
    { __typename: 'Redirect', path: '/de/2026/05/der-erste' },
    { __typename: 'Gone', reason: 'Der zweite auch.' },
  ])
})

test('after all of that no path is two things at once', async () => {
  const both = await database.db.execute(sql`
    select path from ${liveArticle} join ${liveRedirect} using (path)
    union all select path from ${liveArticle} join ${liveGone} using (path)`)
  const leadNowhere = await database.db
    .select({ path: liveRedirect.path })
    .from(liveRedirect)
    .leftJoin(liveArticle, eq(liveArticle.id, liveRedirect.articleId))
    .leftJoin(liveGone, eq(liveGone.articleId, liveRedirect.articleId))
    .where(sql`${liveArticle.id} is null and ${liveGone.articleId} is null`)

  expect([...both]).toEqual([])
  expect(leadNowhere).toEqual([])
  expect(await database.db.$count(liveRedirect)).toBeGreaterThan(5)
})
