import { saveRevision } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { revision } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()

/** Published in another order than the outlet's. */
async function createStory() {
  const { db } = database
  const original = await createPublished(db, { edition: 'es' })
  const english = await createPublished(db, { edition: 'en', translationOf: original.id })
  const german = await createPublished(db, { edition: 'de', translationOf: original.id })
  return { original, english, german }
}

async function read(path: string) {
  const { article } = await api.run<{ article: Record<string, unknown> | null }>(
    `query ($edition: String!, $path: String!) { article(edition: $edition, path: $path) {
      isOriginal original { path } translations { path } story { articles { path } } } }`,
    { edition: path.split('/')[1], path },
  )
  return article
}

const paths = (...articles: { path: string }[]) => articles.map(({ path }) => ({ path }))

test('each version of a story leads to the others in the order of the editions, and to the original', async () => {
  const { original, english, german } = await createStory()
  const story = { articles: paths(german, original, english) }

  expect(await read(original.path)).toEqual({
    isOriginal: true,
    original: null,
    translations: paths(german, english),
    story,
  })
  expect(await read(english.path)).toEqual({
    isOriginal: false,
    original: { path: original.path },
    translations: paths(german, original),
    story,
  })
})

test('a version that is not public is missing from the story: a draft, and one that was withdrawn', async () => {
  const { original, english, german } = await createStory()
  await createDraft(database.db, { edition: 'fr', translationOf: original.id })

  await withdrawArticle(database.db, operator, german.id, 'Ein Irrtum.', new Date())

  expect(await read(original.path)).toMatchObject({
    translations: paths(english),
    story: { articles: paths(original, english) },
  })
})

test('a translation whose original is not public says that it is one, and names none', async () => {
  const { db } = database
  const draft = await createDraft(db, { edition: 'pt' })
  const translation = await createPublished(db, { edition: 'en', translationOf: draft.id })

  const article = await read(translation.path)

  expect(article).toEqual({
    isOriginal: false,
    original: null,
    translations: [],
    story: { articles: paths(translation) },
  })
})

test('a translation remembers the revision of the original that it was made from, also when either moves on', async () => {
  const { db } = database
  const original = await createPublished(db, { edition: 'es', headline: 'Uno' })
  await saveRevision(db, operator, original.id, { headline: 'Dos' }, 1, new Date())
  const translation = await createDraft(db, { edition: 'de', translationOf: original.id })

  await saveRevision(db, operator, original.id, { headline: 'Tres' }, 2, new Date())
  await saveRevision(db, operator, translation.id, { headline: 'Zwei' }, 1, new Date())

  const revisions = await db.select().from(revision).where(eq(revision.articleId, original.id))
  const made = await db.select().from(revision).where(eq(revision.articleId, translation.id))
  const second = revisions.find(({ number }) => number === 2)?.id
  expect(made.map(({ number, sourceRevisionId }) => [number, sourceRevisionId]).sort()).toEqual([
    [1, second],
    [2, second],
  ])
})

test('a story has one article per edition', async () => {
  const { original } = await createStory()

  const second = createDraft(database.db, { edition: 'de', translationOf: original.id })

  await expect(second).rejects.toThrow(/^The story has an article in de already: de\//)
})

test('a stale revision is refused with who saved the newer one, and nothing changes', async () => {
  const { db } = database
  const { id, path } = await createPublished(db, { headline: 'Die erste' })
  await saveRevision(db, operator, id, { headline: 'Die zweite' }, 1, new Date())

  const stale = saveRevision(db, operator, id, { headline: 'Die verspätete' }, 1, new Date())

  await expect(stale).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'Revision 2 was saved by operator:tester meanwhile. Compare it with yours, and save again.',
  })
  await publishArticle(db, operator, id, new Date())
  expect(
    await api.run('query ($path: String!) { article(edition: "de", path: $path) { headline } }', { path }),
  ).toEqual({ article: { headline: 'Die zweite' } })
})

test('of two who save the same revision at the same moment one wins, and the other is told', async () => {
  const { db } = database
  const { id } = await createDraft(db)

  const outcomes = await Promise.allSettled([
    saveRevision(db, operator, id, { headline: 'Links' }, 1, new Date()),
    saveRevision(db, operator, id, { headline: 'Rechts' }, 1, new Date()),
  ])

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ code: 'CONFLICT' }) })
})

test('what could be saved can be saved again, although typography makes it longer', async () => {
  const { db } = database
  const text = `${'a'.repeat(19_996)} "b"`

  const write = createDraft(db, { edition: 'fr', text: [text] })

  await expect(write).rejects.toThrow('is longer than 20000 characters')
})
