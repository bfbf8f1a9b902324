import { saveRevision } from '@dateline/api/article'
import { setEmbargo } from '@dateline/api/flow/embargo'
import { publishArticles } from '@dateline/api/flow/publish'
import { publishScheduled, scheduleArticle, unscheduleArticle } from '@dateline/api/flow/schedule'
import { articleStep, section } from '@dateline/db'
import { and, eq, sql } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { readArticle, readAudit, readLive } from '../testkit/articles.ts'
import { type Child, startChild } from '../testkit/child.ts'
import { allWarnings, createReady, memberAs, startTestJobs } from '../testkit/flow.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

const database = useDatabase()
const editor = memberAs('editor')
const workers: { close: () => Promise<void> }[] = []
const children: Child[] = []

let sectionId: string
beforeAll(async () => {
  const [row] = await database.db.select().from(section).where(eq(section.key, 'news'))
  sectionId = row?.id ?? ''
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL')
    await child.ended
  }
  await Promise.all(workers.splice(0).map((worker) => worker.close()))
})

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)
const ready = () => createReady(database.db, { sectionId })
const work = async () => void workers.push(await startTestJobs(database.url))

async function schedule(id: string, at: Date, revision = 1): Promise<void> {
  const result = await scheduleArticle(database.db, editor, { id, revision, at }, allWarnings, new Date())
  if (!result.ok) throw new Error(JSON.stringify(result.stopped))
}

const publications = (id: string) =>
  database.db
    .select()
    .from(articleStep)
    .where(and(eq(articleStep.articleId, id), eq(articleStep.step, 'publish')))

const isLive = async (id: string) => (await readLive(database.db, id)) !== null

/** As if the time had come: the schedule, and its job. */
async function comeTime(id: string): Promise<void> {
  await database.db.execute(sql`update newsroom.article set scheduled_for = now() where id = ${id}`)
  await database.db.execute(sql`update jobs._private_jobs set run_at = now() where key = ${`publish ${id}`}`)
}

test('a scheduled article goes out when its time has come, and not before', async () => {
  await work()
  const { id } = await ready()
  const at = inSeconds(1.5)

  await schedule(id, at)

  expect(await readArticle(database.db, id)).toMatchObject({ status: 'scheduled', scheduledFor: at })
  await until('it is public', () => isLive(id))
  const live = await readLive(database.db, id)
  expect(live?.publishedAt.getTime()).toBeGreaterThanOrEqual(at.getTime())
  expect(await readArticle(database.db, id)).toMatchObject({ status: 'published', scheduledFor: null })
})

test('what is scheduled again goes out at the later time alone', async () => {
  const { id } = await ready()
  await schedule(id, inSeconds(100))
  await schedule(id, inSeconds(5000))

  await publishScheduled(database.db, id)

  expect(await isLive(id)).toBe(false)
  expect((await database.db.execute(sql`select 1 from jobs.jobs where key = ${`publish ${id}`}`)).length).toBe(1)
})

test('what was taken off the schedule stays in', async () => {
  const { id } = await ready()
  await schedule(id, inSeconds(100))

  await unscheduleArticle(database.db, editor, id, new Date())
  await publishScheduled(database.db, id)

  expect(await readArticle(database.db, id)).toMatchObject({ status: 'ready', scheduledFor: null })
  expect((await database.db.execute(sql`select 1 from jobs.jobs where key = ${`publish ${id}`}`)).length).toBe(0)
})

test('the revision that was checked goes out, not what was written since', async () => {
  const { id } = await ready()
  await schedule(id, inSeconds(100))
  await saveRevision(database.db, operator, id, { headline: 'Später' }, 1, new Date())

  await comeTime(id)
  await publishScheduled(database.db, id)

  expect(await readArticle(database.db, id)).toMatchObject({ publishedRevision: 1, latestRevision: 2 })
  expect((await readLive(database.db, id))?.headline).not.toBe('Später')
})

test('an editor who is quicker than the schedule publishes it once', async () => {
  const { id } = await ready()
  await schedule(id, inSeconds(100))

  await publishArticles(database.db, editor, [{ id, revision: 1 }], { confirmed: allWarnings }, new Date())
  await Promise.all([publishScheduled(database.db, id), publishScheduled(database.db, id)])

  expect(await publications(id)).toHaveLength(1)
})

test('a job that is done ten times at once publishes once', async () => {
  const { id } = await ready()
  await schedule(id, inSeconds(100))
  await comeTime(id)

  await Promise.all(Array.from({ length: 10 }, () => publishScheduled(database.db, id)))

  expect(await publications(id)).toHaveLength(1)
})

test('what may not go out when its time comes is put back, with the reason', async () => {
  const { id } = await ready()
  await schedule(id, inSeconds(100))
  await database.db.execute(sql`
    update newsroom.story set embargoed_until = now() + interval '1 day'
    where id = (select story_id from newsroom.article where id = ${id})`)

  await comeTime(id)
  await publishScheduled(database.db, id)

  expect(await readArticle(database.db, id)).toMatchObject({ status: 'ready' })
  const missed = (await readAudit(database.db, id)).find(({ action }) => action === 'miss_schedule')
  expect(missed?.detail['reason']).toContain('embargoed until')
})

test('a schedule that lost its job gets another when a worker starts', async () => {
  const { id } = await ready()
  await schedule(id, inSeconds(100))
  await comeTime(id)
  await database.db.execute(sql`delete from jobs._private_jobs where key = ${`publish ${id}`}`)

  await work()

  await until('it is public', () => isLive(id))
  expect(await publications(id)).toHaveLength(1)
})

test('a worker that is killed again and again while articles fall due loses none and publishes none twice', async () => {
  const articles = await Promise.all(Array.from({ length: 12 }, ready))
  for (const [index, { id }] of articles.entries()) await schedule(id, inSeconds(3 + index * 0.4))
  const script = new URL('../testkit/schedule-worker.ts', import.meta.url).pathname

  for (let round = 0; round < 3; round += 1) {
    const child = startChild(script, [database.url])
    children.push(child)
    await child.line('ready')
    await until('some more are out', async () => {
      const out = await Promise.all(articles.map(({ id }) => isLive(id)))
      return out.filter(Boolean).length > round * 2
    })
    child.kill('SIGKILL')
    await child.ended
  }
  await work()

  await until(
    'all are public',
    async () => (await Promise.all(articles.map(({ id }) => isLive(id)))).every(Boolean),
    60_000,
  )
  const times = await Promise.all(articles.map(async ({ id }) => (await publications(id)).length))
  expect(times).toEqual(articles.map(() => 1))
}, 120_000)

test('an embargo that ended in the meantime holds nothing back', async () => {
  const { id } = await ready()
  const now = new Date()
  await setEmbargo(database.db, editor, { id, until: new Date(now.getTime() + 60_000), reason: null }, now)
  const at = new Date(now.getTime() + 61_000)
  await scheduleArticle(database.db, editor, { id, revision: 1, at }, allWarnings, now)
  await database.db.execute(sql`update newsroom.story set embargoed_until = now() - interval '1 minute'`)

  await comeTime(id)
  await publishScheduled(database.db, id)

  expect(await isLive(id)).toBe(true)
})
