import { addCorrection, saveRevision } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { beforeAll, expect, test, vi } from 'vitest'
import { contributorNamed, seriesNamed } from '../testkit/cast.ts'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createOutlet, testSettings } from '../testkit/outlet.ts'
import { createNamedTopic } from '../testkit/topics.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()

beforeAll(async () => {
  await createOutlet(database.db, {
    ...testSettings,
    outlet: { ...testSettings.outlet, licence: 'CC-BY-4.0' },
    series: [{ key: 'wasser', names: { de: { title: 'Wasser', slug: 'wasser', description: 'Eine Reihe.' } } }],
    contributors: [{ name: 'Ana Ruiz', slug: 'ana-ruiz', bio: { de: 'Schreibt über Flüsse.' }, links: [] }],
  })
})

const read = async (path: string, fields: string) => {
  const { article } = await api.run<{ article: Record<string, unknown> }>(
    `query ($path: String!) { article(edition: "de", path: $path) { ${fields} } }`,
    { path },
  )
  return article
}

test('a reader finds out where the facts come from and under which terms the text may be used', async () => {
  const source = {
    title: 'Resolution 1',
    publisher: 'CELAC',
    url: 'https://example.org/1',
    kind: 'document' as const,
    language: 'es',
    date: '2014-01',
  }
  const { path } = await createPublished(database.db, {
    sources: [source],
    licence: 'CC-BY-SA-4.0',
    republicationNote: 'Ohne das Foto.',
  })
  const other = await createPublished(database.db)

  const fields = 'sources { title publisher url kind language date } licence { code name url } republicationNote'

  expect(await read(path, fields)).toEqual({
    sources: [{ ...source, kind: 'DOCUMENT' }],
    licence: {
      code: 'CC-BY-SA-4.0',
      name: 'Creative Commons Attribution-ShareAlike 4.0 International',
      url: 'https://creativecommons.org/licenses/by-sa/4.0/',
    },
    republicationNote: 'Ohne das Foto.',
  })
  expect((await read(other.path, 'licence { code }'))['licence']).toEqual({ code: 'CC-BY-4.0' })
})

test('a correction shows with the next publication, and no revision takes it away', async () => {
  const { id, path } = await createPublished(database.db)

  await addCorrection(database.db, operator, id, {
    at: new Date('2026-02-05T10:00:00Z'),
    text: 'Es waren 33 Staaten, nicht 32.',
    concerned: 'Zahl der Staaten',
  })
  await publishArticle(database.db, operator, id, new Date())
  await saveRevision(database.db, operator, id, { headline: 'Neu' }, 1, new Date())
  await publishArticle(database.db, operator, id, new Date())

  expect(await read(path, 'headline corrections { at text concerned }')).toEqual({
    headline: 'Neu',
    corrections: [
      { at: '2026-02-05T10:00:00.000Z', text: 'Es waren 33 Staaten, nicht 32.', concerned: 'Zahl der Staaten' },
    ],
  })
})

test('what search engines and cards are told is the newsroom’s, or what the article says', async () => {
  const plain = await createPublished(database.db, { headline: 'Titel', standfirst: 'Darunter.' })
  const told = await createPublished(database.db, {
    headline: 'Titel',
    searchTitle: 'Suche',
    socialDescription: 'Karte',
  })
  const fields = 'searchTitle searchDescription socialTitle socialDescription'

  expect(await read(plain.path, fields)).toEqual({
    searchTitle: 'Titel',
    searchDescription: 'Darunter.',
    socialTitle: 'Titel',
    socialDescription: 'Darunter.',
  })
  expect(await read(told.path, fields)).toEqual({
    searchTitle: 'Suche',
    searchDescription: null,
    socialTitle: 'Suche',
    socialDescription: 'Karte',
  })
})

test('a list tells as much of an article as the article’s own page', async () => {
  const { slug } = await createPublished(database.db, { searchTitle: 'Suche', sources: [], republicationNote: 'Notiz' })

  const { edition } = await api.run<{ edition: { articles: { nodes: { slug: string }[] } } }>(
    '{ edition(code: "de") { articles(first: 1) { nodes { slug searchTitle republicationNote corrections { text } } } } }',
  )

  expect(edition.articles.nodes).toEqual([{ slug, searchTitle: 'Suche', republicationNote: 'Notiz', corrections: [] }])
})

test('a translation tells which revision it was made from, and when it has become stale', async () => {
  const original = await createPublished(database.db, { edition: 'fr' })
  const translation = await createPublished(database.db, { translationOf: original.id })
  const fields = 'translatedFrom { revision isStale article { edition { code } } }'
  const fresh = await read(translation.path, fields)

  await saveRevision(database.db, operator, original.id, { headline: 'Corrigé' }, 1, new Date())
  const saved = await read(translation.path, fields)
  await publishArticle(database.db, operator, original.id, new Date())
  const stale = await read(translation.path, fields)

  const from = { revision: 1, isStale: false, article: { edition: { code: 'fr' } } }
  expect(fresh).toEqual({ translatedFrom: from })
  expect(saved).toEqual({ translatedFrom: from })
  expect(stale).toEqual({ translatedFrom: { ...from, isStale: true } })
  await withdrawArticle(database.db, operator, original.id, 'Une erreur.', new Date())
  expect(await read(translation.path, fields)).toEqual({
    translatedFrom: { revision: 1, isStale: false, article: null },
  })
})

test('the parts of a series lead from one to the next', async () => {
  const seriesId = await seriesNamed(database.db, 'wasser')
  const part = (number: number, day: number) =>
    createPublished(database.db, {
      slug: `teil-${number}`,
      seriesId,
      seriesPart: number,
      publishedAt: new Date(Date.UTC(2026, 1, day)),
    })
  const second = await part(2, 1)
  await part(1, 3)
  await part(3, 2)

  const found = await read(
    second.path,
    'seriesPart series { title path articles { nodes { slug } } } nextInSeries { slug nextInSeries { slug } } previousInSeries { slug }',
  )

  expect(found).toEqual({
    seriesPart: 2,
    series: {
      title: 'Wasser',
      path: '/de/series/wasser',
      articles: { nodes: [{ slug: 'teil-1' }, { slug: 'teil-3' }, { slug: 'teil-2' }] },
    },
    nextInSeries: { slug: 'teil-3', nextInSeries: null },
    previousInSeries: { slug: 'teil-1' },
  })
})

test('what to read next is what the newsroom chose, then what shares most topics', async () => {
  const water = await createNamedTopic(database.db, { de: 'Weiher' })
  const salt = await createNamedTopic(database.db, { de: 'Sole' })
  const at = (day: number) => new Date(Date.UTC(2026, 2, day))
  await createPublished(database.db, { slug: 'nur-wasser', topicIds: [water], publishedAt: at(9) })
  await createPublished(database.db, { slug: 'beides', topicIds: [water, salt], publishedAt: at(1) })
  const chosen = await createPublished(database.db, { edition: 'fr', slug: 'choisi' })
  await createPublished(database.db, { slug: 'gewaehlt', translationOf: chosen.id })
  const { path } = await createPublished(database.db, { topicIds: [water, salt], relatedIds: [chosen.id] })

  const { related } = (await read(path, 'related(first: 3) { slug }')) as { related: { slug: string }[] }

  expect(related.map(({ slug }) => slug)).toEqual(['gewaehlt', 'beides', 'nur-wasser'])
})

test('a contributor has a life of its own and the articles that were written or translated', async () => {
  const contributorId = await contributorNamed(database.db, 'ana-ruiz')
  await createPublished(database.db, { slug: 'geschrieben', credits: [{ contributorId, role: 'author' }] })
  await createPublished(database.db, {
    slug: 'uebersetzt',
    credits: [
      { contributorId, role: 'translator' },
      { contributorId, role: 'editor' },
    ],
  })
  const query = `{ outlet { contributor(slug: "ana-ruiz") {
    name path(edition: "de") bio(edition: "de") other: bio(edition: "fr")
    articles(edition: "de") { totalCount nodes { slug } }
    edited: articles(edition: "de", role: EDITOR) { totalCount nodes { slug } }
  } } }`
  type Found = { outlet: { contributor: unknown } }
  await vi.waitUntil(async () => (await api.run<Found>(query)).outlet.contributor !== null)

  expect((await api.run<Found>(query)).outlet.contributor).toEqual({
    name: 'Ana Ruiz',
    path: '/de/people/ana-ruiz',
    bio: 'Schreibt über Flüsse.',
    other: null,
    articles: { totalCount: 2, nodes: [{ slug: 'uebersetzt' }, { slug: 'geschrieben' }] },
    edited: { totalCount: 1, nodes: [{ slug: 'uebersetzt' }] },
  })
})
