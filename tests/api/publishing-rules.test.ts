import { saveRevision } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { newBlockId } from '@dateline/content'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArticle, readAudit, readLive } from '../testkit/articles.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { type PurgeRecorder, recordPurges } from '../testkit/purges.ts'
import { nobody, operator } from '../testkit/viewers.ts'

let database: TestDatabase
let purges: PurgeRecorder

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
  purges = await recordPurges(database)
})
afterAll(async () => {
  await purges.close()
  await database.drop()
})

const noon = new Date('2026-11-02T12:00:00.000Z')
const evening = new Date('2026-11-02T20:00:00.000Z')

test('an article without a text is not published, and says what it needs', async () => {
  const draft = await createDraft(database.db, {
    body: [{ id: newBlockId(), kind: 'heading', level: 2, content: [{ text: 'Nur ein Titel' }] }],
    text: [],
  })
  const before = [await readArticle(database.db, draft.id), await readAudit(database.db, draft.id)]
  await purges.take()

  const published = await publishArticle(database.db, operator, draft.id, noon)

  expect(published).toEqual({ ok: false, missing: ['a text'] })
  expect([await readArticle(database.db, draft.id), await readAudit(database.db, draft.id)]).toEqual(before)
  expect(await readLive(database.db, draft.id)).toBeNull()
  expect(await purges.take()).toEqual([])
})

test('a reader may not publish', async () => {
  const draft = await createDraft(database.db)

  const publishing = publishArticle(database.db, nobody, draft.id, noon)

  await expect(publishing).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(await readLive(database.db, draft.id)).toBeNull()
  expect(await readArticle(database.db, draft.id)).toEqual(draft)
})

test('a reader may not withdraw', async () => {
  const shown = await createPublished(database.db)

  const withdrawing = withdrawArticle(database.db, nobody, shown.id, 'Das passt mir nicht.', noon)

  await expect(withdrawing).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  expect(await readLive(database.db, shown.id)).toEqual(shown)
})

test('what does not exist is neither published nor withdrawn', async () => {
  const unknown = '019a0000-0000-7000-8000-000000000000'

  const publishing = publishArticle(database.db, operator, unknown, noon)
  const withdrawing = withdrawArticle(database.db, operator, unknown, 'Ein Irrtum.', noon)

  await expect(publishing).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(withdrawing).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('publishing what is public already changes nothing and tells nobody', async () => {
  const shown = await createPublished(database.db)
  const before = [await readArticle(database.db, shown.id), await readAudit(database.db, shown.id)]
  await purges.take()

  const again = await publishArticle(database.db, operator, shown.id, evening)

  expect(again).toEqual({ ok: true, article: shown, changed: false })
  expect([await readArticle(database.db, shown.id), await readAudit(database.db, shown.id)]).toEqual(before)
  expect(await purges.take()).toEqual([])
})

test('an article is modified when something else of it is shown, and was published when it was first', async () => {
  const { id } = await createDraft(database.db)

  await publishArticle(database.db, operator, id, noon)
  const first = await readLive(database.db, id)
  await saveRevision(database.db, operator, id, { headline: 'Besser gesagt' }, 1, evening)
  await publishArticle(database.db, operator, id, evening)
  const second = await readLive(database.db, id)

  expect(first).toMatchObject({ publishedAt: noon, modifiedAt: noon })
  expect(second).toMatchObject({ publishedAt: noon, modifiedAt: evening })
})

test('an article from elsewhere keeps the date it had there, and is not modified by coming here', async () => {
  const { id } = await createDraft(database.db)
  const inOctober = new Date('2025-10-09T06:00:00.000Z')

  await publishArticle(database.db, operator, id, noon, { publishedAt: inOctober })

  expect(await readLive(database.db, id)).toMatchObject({ publishedAt: inOctober, modifiedAt: inOctober })
})

test('an article that comes back unchanged has the dates that it had', async () => {
  const { id } = await createDraft(database.db)
  await publishArticle(database.db, operator, id, noon)
  const before = await readLive(database.db, id)
  await withdrawArticle(database.db, operator, id, 'Zur Prüfung.', evening)

  const back = await publishArticle(database.db, operator, id, new Date('2026-11-03T08:00:00.000Z'))

  expect(back).toEqual({ ok: true, article: before, changed: true })
  expect(await readLive(database.db, id)).toEqual(before)
})

test('an article that comes back with another text was published when it was first', async () => {
  const { id } = await createDraft(database.db)
  const nextDay = new Date('2026-11-03T08:00:00.000Z')
  await publishArticle(database.db, operator, id, noon)
  await withdrawArticle(database.db, operator, id, 'Zur Prüfung.', evening)
  await saveRevision(database.db, operator, id, { headline: 'Geprüft' }, 1, evening)

  await publishArticle(database.db, operator, id, nextDay)

  expect(await readLive(database.db, id)).toMatchObject({ publishedAt: noon, modifiedAt: nextDay })
})

test('an article is withdrawn once', async () => {
  const { id } = await createPublished(database.db)
  await withdrawArticle(database.db, operator, id, 'Die Quelle hat sich geirrt.', noon)
  await purges.take()

  const again = withdrawArticle(database.db, operator, id, 'Noch einmal.', evening)

  await expect(again).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await readArticle(database.db, id)).toMatchObject({
    status: 'withdrawn',
    withdrawnAt: noon,
    withdrawnReason: 'Die Quelle hat sich geirrt.',
  })
  expect(await purges.take()).toEqual([])
})

test('a draft can not be withdrawn', async () => {
  const draft = await createDraft(database.db)

  const withdrawing = withdrawArticle(database.db, operator, draft.id, 'Ein Irrtum.', noon)

  await expect(withdrawing).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await readArticle(database.db, draft.id)).toEqual(draft)
})

test.each(['', '  ', 'x'.repeat(301)])(
  'readers are owed a reason of at most 300 characters, not %j',
  async (reason) => {
    const shown = await createPublished(database.db)

    const withdrawing = withdrawArticle(database.db, operator, shown.id, reason, noon)

    await expect(withdrawing).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await readLive(database.db, shown.id)).toEqual(shown)
  },
)
