import { renameArticle } from '@dateline/api/article'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDraft } from '../testkit/factories.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

const database = useDatabase()

const rename = (id: string, slug: string) => renameArticle(database.db, operator, id, slug, new Date())

/** Runs the second while the first has done its work, and not said yet that it stays. */
async function overlap(first: (tx: typeof database.db) => Promise<unknown>, second: () => Promise<unknown>) {
  let outcome: Promise<unknown> = Promise.resolve()
  await database.db.transaction(async (tx) => {
    await first(tx)
    outcome = second().catch((error: unknown) => error)
    await until('the second waits for the first', async () => {
      const [row] = await database.db.execute<{ waiting: boolean }>(
        sql`select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waiting`,
      )
      return row?.waiting === true
    })
  })
  return outcome
}

const taken = (slug: string) => ({
  code: 'CONFLICT',
  message: `The edition de has an article "${slug}" already (draft). Name another with "slug:" in the front matter.`,
})

test('of two who take a slug at once, the later is told that it is taken', async () => {
  const { db } = database
  const other = await createDraft(db)

  expect(
    await overlap(
      (tx) => createDraft(tx, { slug: 'eins' }),
      () => createDraft(db, { slug: 'eins' }),
    ),
  ).toMatchObject(taken('eins'))
  expect(
    await overlap(
      (tx) => createDraft(tx, { slug: 'zwei' }),
      () => rename(other.id, 'zwei'),
    ),
  ).toMatchObject(taken('zwei'))
  expect(
    await overlap(
      (tx) => renameArticle(tx, operator, other.id, 'drei', new Date()),
      () => createDraft(db, { slug: 'drei' }),
    ),
  ).toMatchObject(taken('drei'))
})

test('whoever waited for a slug that was not taken in the end has it', async () => {
  const { db } = database
  let second: ReturnType<typeof createDraft> | undefined
  const first = db.transaction(async (tx) => {
    await createDraft(tx, { slug: 'frei' })
    second = createDraft(db, { slug: 'frei' })
    throw new Error('The first gives up.')
  })

  await expect(first).rejects.toThrow('The first gives up.')
  expect(await second).toMatchObject({ slug: 'frei' })
})

test('of two who translate a story into a language at once, the later is told that it is', async () => {
  const { id } = await createDraft(database.db, { edition: 'es' })
  const translate = (slug: string, db = database.db) => createDraft(db, { edition: 'fr', slug, translationOf: id })

  const outcome = await overlap(
    (tx) => translate('un', tx),
    () => translate('deux'),
  )

  expect(outcome).toMatchObject({ code: 'CONFLICT', message: 'The story has an article in fr already: fr/un.' })
})
