import { getArticle, renameArticle } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { operator } from '../testkit/viewers.ts'

const database = useDatabase()

const find = async (reference: string) => (await getArticle(database.db, reference)).id

async function rename(id: string, slug: string) {
  await renameArticle(database.db, operator, id, slug, new Date())
  await publishArticle(database.db, operator, id, new Date())
}

test('an editor names an article by its path, by edition and slug, or by its id', async () => {
  const { id, slug, path } = await createPublished(database.db)

  const found = await Promise.all([path, path.slice(1), `de/${slug}`, `/de/${slug}`, id].map(find))

  expect(found).toEqual([id, id, id, id, id])
})

test('a draft has a name as well', async () => {
  const { id, slug } = await createDraft(database.db)

  expect(await find(`de/${slug}`)).toBe(id)
})

test('a path that an article had still names it', async () => {
  const { id, path } = await createPublished(database.db, { slug: 'frueher' })

  await rename(id, 'spaeter')

  expect(await find(path)).toBe(id)
})

test('a path names what readers find there, also when another article has taken the slug since', async () => {
  const { db } = database
  const old = await createPublished(db, { slug: 'wahl', publishedAt: new Date('2025-02-01T12:00:00Z') })
  await rename(old.id, 'wahl-2025')
  const recent = await createPublished(db, { slug: 'wahl', publishedAt: new Date('2026-02-01T12:00:00Z') })

  expect(await find(old.path)).toBe(old.id)
  expect(await find(recent.path)).toBe(recent.id)
  expect(await find('de/wahl')).toBe(recent.id)
})

test('a path of something withdrawn names that, and not the draft that has its slug now', async () => {
  const { db } = database
  const withdrawn = await createPublished(db, { slug: 'geheim' })
  await withdrawArticle(db, operator, withdrawn.id, 'Ein Irrtum.', new Date())
  await renameArticle(db, operator, withdrawn.id, 'anders', new Date())
  await createDraft(db, { slug: 'geheim' })

  expect(await find(withdrawn.path)).toBe(withdrawn.id)
})

test.each(['de/nichts', '/de', 'de', '', '/', '0199c0de-0000-7000-8000-000000000000', 'xx/wahl'])(
  '%j names no article, and the answer says how to name one',
  async (reference) => {
    await expect(find(reference)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: `There is no article "${reference}". Name it as /fr/2026/11/slug, fr/slug or by its id; "pnpm newsroom list" shows them.`,
    })
  },
)
