import { setTimeout } from 'node:timers/promises'
import { publishArticle } from '@dateline/api/publishing'
import { liveSeries } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { operator } from '../testkit/viewers.ts'

const { database, newsroom, api } = useNewsroomGraph()

type Series = { id: string; key: string; version: number; names: { edition: string; slug: string }[] }
const parts = `{ id key version retiredAt names { edition title slug description }
  stories { part story { id articles { edition } } } }`
const result = `{ __typename ... on SeriesSuccess { series ${parts} }
  ... on SeriesChangedError { message series { version } } ... on SeriesInputError { message } }`
const Create = `mutation ($input: CreateSeriesInput!) { createSeries(input: $input) ${result} }`
const Change = `mutation ($input: ChangeSeriesInput!) { changeSeries(input: $input) ${result} }`
const Order = `mutation ($input: OrderSeriesInput!) { orderSeries(input: $input) ${result} }`
const Retire = `mutation ($input: RetireSeriesInput!) { retireSeries(input: $input) ${result} }`
const Save = `mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename
  ... on SaveArticleSuccess { revision { number series part } } ... on ArticleInputError { message } } }`

const storyId = (id: string) => Buffer.from(`Story:${id}`).toString('base64url')
const articleId = (id: string) => Buffer.from(`Article:${id}`).toString('base64url')
const rowId = (globalId: string) => Buffer.from(globalId, 'base64url').toString().replace('Series:', '')
async function make(who: Somebody, titles: Record<string, string>): Promise<Series> {
  const { createSeries } = await who.run<{ createSeries: { series: Series } }>(Create, {
    input: { names: Object.entries(titles).map(([edition, title]) => ({ edition, title })) },
  })
  return createSeries.series
}
const shownPart = async (edition: string, path: string) =>
  (
    await api.run<{ article: { seriesPart: number | null; nextInSeries: { headline: string } | null } }>(
      `query ($edition: String!, $path: String!) { article(edition: $edition, path: $path) {
        seriesPart nextInSeries { headline } } }`,
      { edition, path },
    )
  ).article

test('an editor makes a series in two languages, and its addresses are made from its titles', async () => {
  const editor = await newsroom.member({ role: 'editor' })

  const made = await make(editor, { de: 'Wasser in den Anden', fr: 'L’eau des Andes' })

  expect(made).toMatchObject({
    key: 'wasser-in-den-anden',
    version: 1,
    retiredAt: null,
    stories: [],
    names: [
      { edition: 'de', title: 'Wasser in den Anden', slug: 'wasser-in-den-anden' },
      { edition: 'fr', title: 'L’eau des Andes', slug: 'l-eau-des-andes' },
    ],
  })
})

test.each([
  ['no title', [], 'in one edition at least'],
  ['an unknown edition', [{ edition: 'xx', title: 'X' }], 'no edition "xx"'],
  ['an address of another series', [{ edition: 'de', title: 'Y', slug: 'besetzt' }], '/de/series/besetzt'],
])('%s is refused in words', async (_what, names, words) => {
  const editor = await newsroom.member({ role: 'editor' })
  await editor.send(Create, { input: { names: [{ edition: 'de', title: 'Besetzt', slug: 'besetzt' }] } })

  const { createSeries } = await editor.run<{ createSeries: object }>(Create, { input: { names } })

  expect(createSeries).toMatchObject({ __typename: 'SeriesInputError', message: expect.stringContaining(words) })
})

test('a series is named anew, readers see it, and its old address leads to the new one', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const { id } = await make(editor, { de: 'Kupfer' })
  const { path } = await createPublished(database.db, { seriesId: rowId(id) })
  const shown = () =>
    api.run<{ article: object }>(
      'query ($path: String!) { article(edition: "de", path: $path) { series { title description path } } }',
      { path },
    )
  await expect.poll(shown).toMatchObject({ article: { series: { title: 'Kupfer' } } })

  await editor.run(Change, {
    input: {
      id,
      version: 1,
      names: [
        { edition: 'de', title: 'Rotes Metall', slug: 'rotes-metall', description: 'Chile und Peru.' },
        { edition: 'fr', title: 'Métal rouge' },
      ],
    },
  })

  await expect.poll(shown).toEqual({
    article: { series: { title: 'Rotes Metall', description: 'Chile und Peru.', path: '/de/series/rotes-metall' } },
  })
  const { old, french } = await api.run<{ old: object; french: object }>(
    `{ old: resolve(path: "/de/series/kupfer") { __typename ... on Redirect { path } }
      french: edition(code: "fr") { series(slug: "metal-rouge") { title } } }`,
  )
  expect(old).toEqual({ __typename: 'Redirect', path: '/de/series/rotes-metall' })
  expect(french).toEqual({ series: { title: 'Métal rouge' } })
  const again = await editor.run(Change, { input: { id, version: 1, names: [] } })
  expect(again).toMatchObject({ changeSeries: { __typename: 'SeriesChangedError', series: { version: 2 } } })
})

test('a series that is renamed while its first article is published is public under the new name', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const { id } = await make(editor, { de: 'Vorher' })
  const draft = await createDraft(database.db, { seriesId: rowId(id) })

  const changing = await database.db.transaction(async (tx) => {
    await publishArticle(tx, operator, draft.id, new Date())
    const change = editor.run(Change, { input: { id, version: 1, names: [{ edition: 'de', title: 'Nachher' }] } })
    // Long enough for it to be done, if it didn't wait.
    await setTimeout(500)
    return { change }
  })
  await changing.change

  const [shown] = await database.db
    .select()
    .from(liveSeries)
    .where(eq(liveSeries.id, rowId(id)))
  expect(shown?.title).toBe('Nachher')
})

test('an editor puts an article into a series as a part of it', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const { id } = await make(editor, { de: 'Teile' })
  const draft = await createDraft(database.db)
  const save = (baseRevision: number, content: object) =>
    editor.run<{ saveArticle: object }>(Save, { input: { article: articleId(draft.id), baseRevision, content } })

  const put = await save(1, { series: id, part: 2 })
  const wrong = await save(2, { part: 0 })
  const taken = await save(2, { series: null })

  expect(put.saveArticle).toMatchObject({ revision: { number: 2, series: id, part: 2 } })
  expect(wrong.saveArticle).toMatchObject({ message: expect.stringContaining('1 to 999') })
  expect(taken.saveArticle).toMatchObject({ revision: { number: 3, series: null, part: null } })
})

test('the stories of a series are put into an order, in every edition at once, and readers see it', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const { id } = await make(editor, { de: 'Reise', fr: 'Voyage' })
  const seriesId = rowId(id)
  const first = await createPublished(database.db, { seriesId, seriesPart: 1, headline: 'Erste Station' })
  const second = await createPublished(database.db, { seriesId, seriesPart: 2, headline: 'Zweite Station' })
  const french = await createPublished(database.db, {
    edition: 'fr',
    translationOf: second.id,
    seriesId,
    seriesPart: 2,
    headline: 'Deuxième étape',
  })
  const loose = await createDraft(database.db, { seriesId, seriesPart: 3, headline: 'Am Rande' })
  const other = await createDraft(database.db)
  expect(await shownPart('de', first.path)).toEqual({ seriesPart: 1, nextInSeries: { headline: 'Zweite Station' } })
  const order = (version: number, stories: string[]) =>
    editor.run<{ orderSeries: object }>(Order, { input: { id, version, stories: stories.map(storyId) } })

  const strange = await order(1, [other.storyId])
  const { orderSeries } = await order(1, [second.storyId, first.storyId])
  const stale = await order(1, [first.storyId])

  expect(strange.orderSeries).toMatchObject({ __typename: 'SeriesInputError' })
  expect(orderSeries).toMatchObject({
    __typename: 'SeriesSuccess',
    series: {
      version: 2,
      stories: [
        { part: 1, story: { id: storyId(second.storyId), articles: [{ edition: 'de' }, { edition: 'fr' }] } },
        { part: 2, story: { id: storyId(first.storyId) } },
        { part: null, story: { id: storyId(loose.storyId) } },
      ],
    },
  })
  expect(stale.orderSeries).toMatchObject({ __typename: 'SeriesChangedError' })
  await expect.poll(() => shownPart('de', first.path)).toEqual({ seriesPart: 2, nextInSeries: null })
  expect(await shownPart('de', second.path)).toEqual({ seriesPart: 1, nextInSeries: { headline: 'Erste Station' } })
  expect(await shownPart('fr', french.path)).toMatchObject({ seriesPart: 1 })
})

test('what is saved and published after a series was ordered keeps its place, until somebody says another', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const { id } = await make(editor, { de: 'Danach' })
  const seriesId = rowId(id)
  const article = await createPublished(database.db, { seriesId, seriesPart: 7 })
  await editor.run(Order, { input: { id, version: 1, stories: [storyId(article.storyId)] } })
  const saveAndPublish = async (baseRevision: number, content: object) => {
    await editor.run(Save, { input: { article: articleId(article.id), baseRevision, content } })
    const published = await publishArticle(database.db, operator, article.id, new Date())
    return published.ok ? published.article.seriesPart : published
  }

  expect(await saveAndPublish(1, { kicker: 'Neu' })).toBe(1)
  expect(await saveAndPublish(2, { part: 5 })).toBe(5)
})

test('a series that was retired is not offered any more, and readers go on seeing it', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const { id } = await make(editor, { de: 'Abgeschlossen' })
  await createPublished(database.db, { seriesId: rowId(id) })
  const offered = async (withRetired: boolean) =>
    (
      await editor.run<{ allSeries: { id: string }[] }>(
        `{ allSeries(words: "abgeschl", withRetired: ${withRetired}) { id } }`,
      )
    ).allSeries

  const { retireSeries } = await editor.run<{ retireSeries: object }>(Retire, { input: { id, version: 1 } })

  expect(retireSeries).toMatchObject({ series: { version: 2, retiredAt: expect.any(String) } })
  expect(await offered(false)).toEqual([])
  expect(await offered(true)).toEqual([{ id }])
  const { edition } = await api.run<{ edition: object }>(
    '{ edition(code: "de") { series(slug: "abgeschlossen") { title } } }',
  )
  expect(edition).toEqual({ series: { title: 'Abgeschlossen' } })
  const reopened = await editor.run(Retire, { input: { id, version: 2, isRetired: false } })
  expect(reopened).toMatchObject({ retireSeries: { series: { version: 3, retiredAt: null } } })
})

test('a translator does not change series', async () => {
  const translator = await newsroom.member({ role: 'translator' })

  const [error] = await translator.errors(Create, { input: { names: [{ edition: 'fr', title: 'Non' }] } })

  expect(error?.extensions.code).toBe('FORBIDDEN')
})
