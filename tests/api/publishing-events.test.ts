import { renameArticle, saveRevision } from '@dateline/api/article'
import { getSectionId } from '@dateline/api/outlet'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { topicName } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { type PurgeRecorder, recordPurges } from '../testkit/purges.ts'
import { createTopic } from '../testkit/topics.ts'
import { operator } from '../testkit/viewers.ts'

let database: TestDatabase
let purges: PurgeRecorder
let news: string
let analysis: string

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
  purges = await recordPurges(database)
  news = await getSectionId(database.db, 'de', 'news')
  analysis = await getSectionId(database.db, 'de', 'analysis')
})
beforeEach(async () => {
  await purges.take()
})
afterAll(async () => {
  await purges.close()
  await database.drop()
})

const publish = (id: string) => publishArticle(database.db, operator, id, new Date())
const save = (id: string, changes: Parameters<typeof saveRevision>[3], basedOn = 1) =>
  saveRevision(database.db, operator, id, changes, basedOn, new Date())

/** The tags of the one announcement since the last look, sorted. `anything`, which is in each, is left out. */
async function announced() {
  const all = await purges.take()
  expect(all).toHaveLength(1)
  const sorted = (tags: readonly string[] = []) => tags.filter((tag) => tag !== 'anything').sort()
  return { changed: sorted(all[0]?.changed), withdrawn: sorted(all[0]?.withdrawn) }
}

test('a new article changes its story, the lists of its edition, its section and its topics', async () => {
  const topic = await createTopic(database.db)
  const place = await createTopic(database.db, { kind: 'place' })
  const draft = await createDraft(database.db, { sectionId: news, topicIds: [topic], placeIds: [place] })

  await publish(draft.id)

  expect(await announced()).toEqual({
    changed: [
      `article:${draft.id}`,
      `story:${draft.storyId}`,
      'list:de',
      'front:de',
      'search:de',
      `section:${news}:de`,
      `topic:${topic}:de`,
      `topic:${place}:de`,
      'reference',
    ].sort(),
    withdrawn: [],
  })
})

test('a translation changes the lists of its own edition alone', async () => {
  const original = await createPublished(database.db, { edition: 'de' })
  await purges.take()

  const translation = await createPublished(database.db, { edition: 'fr', translationOf: original.id })

  expect(await announced()).toEqual({
    changed: [`article:${translation.id}`, 'front:fr', 'list:fr', 'search:fr', `story:${original.storyId}`],
    withdrawn: [],
  })
})

test('a new headline changes what shows the article and what is found, and no list', async () => {
  const topic = await createTopic(database.db)
  const { id } = await createPublished(database.db, { sectionId: news, topicIds: [topic] })
  await save(id, { headline: 'Besser gesagt' })
  await purges.take()

  await publish(id)

  expect(await announced()).toEqual({ changed: [`article:${id}`, 'search:de'], withdrawn: [] })
})

test('an article that moves to another section changes both', async () => {
  const { id, storyId } = await createPublished(database.db, { sectionId: news })
  await save(id, { sectionId: analysis })
  await purges.take()

  await publish(id)

  expect(await announced()).toEqual({
    changed: [
      `article:${id}`,
      `story:${storyId}`,
      'list:de',
      'front:de',
      'search:de',
      `section:${news}:de`,
      `section:${analysis}:de`,
    ].sort(),
    withdrawn: [],
  })
})

test('an article that changes its topics changes the one that it left and the one that it joined', async () => {
  const [left, kept, joined] = [
    await createTopic(database.db),
    await createTopic(database.db),
    await createTopic(database.db),
  ]
  await createPublished(database.db, { topicIds: [joined] })
  const { id } = await createPublished(database.db, { topicIds: [left, kept] })
  await save(id, { topicIds: [kept, joined] })
  await purges.take()

  await publish(id)

  expect((await announced()).changed).toEqual(
    [`article:${id}`, 'search:de', `topic:${joined}:de`, `topic:${left}:de`].sort(),
  )
})

test('a withdrawn article is taken away, and the lists in which it stood change', async () => {
  const topic = await createTopic(database.db)
  const { id, storyId } = await createPublished(database.db, { sectionId: news, topicIds: [topic] })
  await purges.take()

  await withdrawArticle(database.db, operator, id, 'Die Quelle hat sich geirrt.', new Date())

  expect(await announced()).toEqual({
    changed: [`story:${storyId}`, 'list:de', 'front:de', 'search:de', `section:${news}:de`, `topic:${topic}:de`].sort(),
    withdrawn: [`article:${id}`],
  })
})

test('an article that takes the path of another changes what is shown of that one', async () => {
  const moved = await createPublished(database.db, { slug: 'begehrt' })
  await renameArticle(database.db, operator, moved.id, 'woanders', new Date())
  await publish(moved.id)
  const draft = await createDraft(database.db, { slug: 'begehrt' })
  await purges.take()

  await publish(draft.id)

  expect((await announced()).changed).toContain(`article:${moved.id}`)
})

test('a topic that has a new name changes everything, because any answer may show it', async () => {
  const topic = await createTopic(database.db, { name: 'Birma' })
  const { id } = await createPublished(database.db, { topicIds: [topic] })
  await database.db.update(topicName).set({ name: 'Myanmar' }).where(eq(topicName.topicId, topic))
  await save(id, { headline: 'Myanmar' })
  await purges.take()

  await publish(id)

  expect((await announced()).changed).toEqual([`article:${id}`, 'outlet', 'search:de'])
})

test('what is rolled back was never announced', async () => {
  const draft = await createDraft(database.db)

  const rolledBack = database.db.transaction(async (tx) => {
    await publishArticle(tx, operator, draft.id, new Date())
    throw new Error('The power failed.')
  })

  await expect(rolledBack).rejects.toThrow('The power failed.')
  expect(await purges.take()).toEqual([])
})

test('what does not fit into one notification is sent in several', async () => {
  const topicIds: string[] = []
  for (let made = 0; made < 200; made += 1) topicIds.push(await createTopic(database.db))
  const draft = await createDraft(database.db, { topicIds })

  await publish(draft.id)

  const parts = await purges.take()
  const tags = parts.flatMap((part) => part.changed)
  expect(parts.length).toBeGreaterThan(1)
  expect(purges.sizes().reduce((sum, size) => sum + size)).toBeGreaterThan(8000)
  expect(new Set(tags).size).toBe(tags.length)
  expect(tags).toEqual(
    expect.arrayContaining([`article:${draft.id}`, 'list:de', ...topicIds.map((id) => `topic:${id}:de`)]),
  )
})
