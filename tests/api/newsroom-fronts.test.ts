import { scheduleArticle } from '@dateline/api/flow/schedule'
import { settleFront } from '@dateline/api/front'
import { liveArticle, section } from '@dateline/db'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { allWarnings, createReady, startTestJobs } from '../testkit/flow.ts'
import { useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { operator } from '../testkit/viewers.ts'

const { database, newsroom, api } = useNewsroomGraph()

const globalId = (id: string) => Buffer.from(`Article:${id}`).toString('base64url')
const Arrange = `mutation ($input: ArrangeFrontInput!) { arrangeFront(input: $input) { __typename
  ... on FrontSuccess { front { latest slots { kind size chosen { articleId until } } upcoming { number goesLiveAt } } }
  ... on FrontChangedError { message front { latest } } ... on FrontInputError { message } } }`
const latest = async (who: { run: (query: string) => Promise<unknown> }, edition: string) =>
  ((await who.run(`{ front(edition: "${edition}") { latest } }`)) as { front: { latest: number } }).front.latest
const seen = async (edition: string) => {
  const { edition: found } = await api.run<{ edition: { front: { slots: { articles: { headline: string }[] }[] } } }>(
    `{ edition(code: "${edition}") { front { slots { articles { headline } } } } }`,
  )
  return found.front.slots.map(({ articles }) => articles.map(({ headline }) => headline))
}
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const hero = (articleId: string, until: Date | null = null) => ({
  kind: 'HERO',
  size: 1,
  rule: 'NEWEST',
  chosen: [{ articleId: globalId(articleId), until }],
})
const band = { kind: 'BAND', rule: 'NEWEST', size: 4 }
const publish = (edition: string, headline: string, day: number) =>
  createPublished(database.db, { edition, headline, publishedAt: new Date(Date.UTC(2026, 0, day)) })

test('an editor arranges a front by hand and by rule, and readers see no story twice', async () => {
  const editor = await newsroom.member({ role: 'editor', edition: 'de' })
  const old = await publish('de', 'Alt', 1)
  await publish('de', 'Mittel', 2)
  await publish('de', 'Neu', 3)

  const { arrangeFront } = await editor.run<{ arrangeFront: object }>(Arrange, {
    input: { edition: 'de', base: 0, slots: [hero(old.id), band] },
  })

  expect(arrangeFront).toMatchObject({ __typename: 'FrontSuccess', front: { latest: 1, upcoming: [] } })
  await expect.poll(() => seen('de')).toEqual([['Alt'], ['Neu', 'Mittel']])
})

test('of two who arrange the same front, one is told', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  await publish('pt', 'Um', 1)

  const answers = await Promise.all(
    [1, 2].map(() =>
      editor.run<{ arrangeFront: { __typename: string } }>(Arrange, {
        input: { edition: 'pt', base: 0, slots: [band] },
      }),
    ),
  )

  expect(answers.map(({ arrangeFront }) => arrangeFront.__typename).sort()).toEqual([
    'FrontChangedError',
    'FrontSuccess',
  ])
})

test('a front that is arranged ahead shows when its moment comes, once', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const [one, two] = [await publish('es', 'Uno', 1), await publish('es', 'Dos', 2)]
  await editor.run(Arrange, { input: { edition: 'es', base: 0, slots: [hero(two.id)] } })

  const { arrangeFront } = await editor.run<{ arrangeFront: object }>(Arrange, {
    input: { edition: 'es', base: 1, slots: [hero(one.id)], goesLiveAt: inDays(2) },
  })

  expect(arrangeFront).toMatchObject({ front: { latest: 2, upcoming: [{ number: 2 }] } })
  await expect.poll(() => seen('es')).toEqual([['Dos']])
  expect(await settleFront(database.db, 'es', inDays(1))).toBe(false)
  const { front } = await editor.run<{ front: object }>(
    `{ front(edition: "es") { preview(at: "${inDays(3).toISOString()}") { articles { headline } } } }`,
  )
  expect(front).toEqual({ preview: [{ articles: [{ headline: 'Uno' }] }] })
  expect(await Promise.all([1, 2, 3].map(() => settleFront(database.db, 'es', inDays(2.1))))).toContain(true)
  expect(await settleFront(database.db, 'es', inDays(2.1))).toBe(false)
  await expect.poll(() => seen('es')).toEqual([['Uno']])
})

test('a chosen article stands until it runs out, and then the rule fills its place', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const pinned = await publish('fr', 'Épinglé', 1)
  await publish('fr', 'Nouveau', 2)
  await editor.run(Arrange, { input: { edition: 'fr', base: 0, slots: [hero(pinned.id, inDays(1))] } })
  await expect.poll(() => seen('fr')).toEqual([['Épinglé']])

  const { front } = await editor.run<{ front: object }>(
    `{ front(edition: "fr") { preview(at: "${inDays(2).toISOString()}") { articles { headline } } } }`,
  )
  await settleFront(database.db, 'fr', inDays(1.1))

  expect(front).toEqual({ preview: [{ articles: [{ headline: 'Nouveau' }] }] })
  await expect.poll(() => seen('fr')).toEqual([['Nouveau']])
})

test('the job shows a front at its instant, without anybody asking', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const fine = await publish('en', 'Tomorrow', 1)
  await publish('en', 'Today', 2)
  const jobs = await startTestJobs(database.url)
  const base = await latest(editor, 'en')
  await editor.run(Arrange, { input: { edition: 'en', base, slots: [{ ...band, size: 1 }] } })

  const goesLiveAt = new Date(Date.now() + 300)
  await editor.run(Arrange, { input: { edition: 'en', base: base + 1, slots: [hero(fine.id)], goesLiveAt } })

  await expect.poll(() => seen('en'), { timeout: 20_000 }).toEqual([['Tomorrow']])
  await jobs.close()
})

test('what was arranged ahead is taken back', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const base = await latest(editor, 'en')
  await editor.run(Arrange, { input: { edition: 'en', base, slots: [band], goesLiveAt: inDays(1) } })
  const cancel = `mutation { cancelFront(input: { edition: "en", number: ${base + 1} }) { __typename
    ... on FrontSuccess { front { upcoming { number } } } } }`

  const first = await editor.run(cancel)
  const second = await editor.run(cancel)

  expect(first).toEqual({ cancelFront: { __typename: 'FrontSuccess', front: { upcoming: [] } } })
  expect(second).toEqual({ cancelFront: { __typename: 'FrontInputError' } })
  expect(await settleFront(database.db, 'en', inDays(2))).toBe(false)
})

test('an article of another edition, and a moment that has passed, are refused in words', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const other = await createDraft(database.db, { edition: 'de' })
  const base = await latest(editor, 'en')

  const strange = await editor.run<{ arrangeFront: object }>(Arrange, {
    input: { edition: 'en', base, slots: [hero(other.id)] },
  })
  const late = await editor.run<{ arrangeFront: object }>(Arrange, {
    input: { edition: 'en', base, slots: [band], goesLiveAt: inDays(-1) },
  })

  expect(strange.arrangeFront).toMatchObject({
    __typename: 'FrontInputError',
    message: expect.stringContaining('article'),
  })
  expect(late.arrangeFront).toMatchObject({ __typename: 'FrontInputError', message: expect.stringContaining('passed') })
})

test('a draft on a front is shown to no reader', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const draft = await createDraft(database.db, { edition: 'pt', headline: 'Secreto' })

  await editor.run(Arrange, {
    input: { edition: 'pt', base: await latest(editor, 'pt'), slots: [hero(draft.id), band] },
  })

  expect((await seen('pt')).flat()).not.toContain('Secreto')
})

test('an editor of one edition does not arrange another’s front', async () => {
  const editor = await newsroom.member({ role: 'editor', edition: 'fr' })

  const [error] = await editor.errors(Arrange, { input: { edition: 'de', base: 1, slots: [band] } })

  expect(error?.extensions.code).toBe('FORBIDDEN')
})

test('what is scheduled stands in the front of the day after, and readers see nothing of it before', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  await publish('en', 'Out already', 20)
  const base = await latest(editor, 'en')
  await editor.run(Arrange, { input: { edition: 'en', base, slots: [{ kind: 'HERO', rule: 'NEWEST', size: 1 }] } })
  const [news] = await database.db.select().from(section).limit(1)
  const ready = await createReady(database.db, { edition: 'en', headline: 'Out tomorrow', sectionId: news?.id ?? null })
  await scheduleArticle(database.db, operator, { id: ready.id, revision: 1, at: inDays(1) }, allWarnings, new Date())
  const before = await database.db.$count(liveArticle)
  const preview = async (at: Date) =>
    (
      await editor.run<{ front: { preview: { articles: { headline: string }[] }[] } }>(
        `{ front(edition: "en") { preview(at: "${at.toISOString()}") { articles { headline } } } }`,
      )
    ).front.preview

  expect(await preview(inDays(2))).toEqual([{ articles: [{ headline: 'Out tomorrow' }] }])
  expect(await preview(inDays(0.5))).toEqual([{ articles: [{ headline: 'Out already' }] }])
  expect(await database.db.$count(liveArticle)).toBe(before)
  await expect.poll(() => seen('en')).toEqual([['Out already']])
})
