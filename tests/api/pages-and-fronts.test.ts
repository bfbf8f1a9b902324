import { readSettings } from '@dateline/api/outlet'
import { beforeAll, expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createOutlet, testSettings } from '../testkit/outlet.ts'

const { database, api } = useNewsroom()
const page = (text: string) => [{ key: 'imprint', names: { de: { title: 'Impressum', slug: 'impressum', text } } }]

beforeAll(async () => {
  await createPublished(database.db, { slug: 'alt', publishedAt: new Date('2026-01-01T12:00:00Z') })
  await createPublished(database.db, {
    slug: 'meinung',
    kind: 'opinion',
    publishedAt: new Date('2026-01-02T12:00:00Z'),
  })
  await createPublished(database.db, { slug: 'neu', publishedAt: new Date('2026-01-03T12:00:00Z') })
  await createOutlet(database.db, {
    ...testSettings,
    pages: page('## Wer wir sind\n\nEin *kleines* Blatt.'),
    fronts: {
      de: [
        { kind: 'hero', size: 1, articles: ['de/alt'] },
        { kind: 'opinion_row', heading: 'Was wir denken', rule: 'newest', size: 2, articles: [] },
        { kind: 'band', rule: 'newest', size: 4, articles: [] },
      ],
    },
  })
})

test('a page of the outlet is read by its key and found at its path', async () => {
  const query = `{
    edition(code: "de") { page(key: "imprint") { title path body { ... on ParagraphBlock { content { html } } } } }
    resolve(path: "/de/about/impressum") { __typename ... on Page { key } }
  }`
  await expect
    .poll(() => api.run(query))
    .toEqual({
      edition: {
        page: {
          title: 'Impressum',
          path: '/de/about/impressum',
          body: [{}, { content: { html: 'Ein <em>kleines</em> Blatt.' } }],
        },
      },
      resolve: { __typename: 'Page', key: 'imprint' },
    })
})

test('a page that names a picture is refused with what is wrong', async () => {
  const outcome = createOutlet(database.db, { ...testSettings, pages: page('![Ein Bild](picture:salz)') })

  await expect(outcome).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('The text of the page imprint (de) is not right'),
  })
})

test('a front that was arranged shows what was chosen, what the rules give, and no story twice', async () => {
  const query = '{ edition(code: "de") { front { slots { kind heading articles { slug } } } } }'

  await expect
    .poll(() => api.run(query))
    .toEqual({
      edition: {
        front: {
          slots: [
            { kind: 'HERO', heading: null, articles: [{ slug: 'alt' }] },
            { kind: 'OPINION_ROW', heading: 'Was wir denken', articles: [{ slug: 'meinung' }] },
            { kind: 'BAND', heading: null, articles: [{ slug: 'neu' }] },
          ],
        },
      },
    })
})

test('settings that name an edition that is not there say where, which there are, and change nothing', async () => {
  const slug = 'x'
  const everywhere = readSettings({
    ...testSettings,
    outlet: { ...testSettings.outlet, name: 'Anders' },
    sections: [{ key: 'sport', names: { it: { name: 'Sport', slug } } }],
    topics: [{ key: 'lima', kind: 'place', names: { de: { name: 'Lima', slug: 'lima' }, it: { name: 'Lima', slug } } }],
    contributors: [
      { name: 'A', slug: 'a' },
      { name: 'B', slug: 'b', bio: { it: 'Scrive.' } },
    ],
    series: [{ key: 'acqua', names: { it: { title: 'Acqua', slug } } }],
    pages: [{ key: 'imprint', names: { it: { title: 'Colophon', slug, text: 'Noi.' } } }],
    fronts: { it: [{ kind: 'band', rule: 'newest', size: 4 }] },
  })

  const places = [
    'sections.0.names.it',
    'topics.0.names.it',
    'series.0.names.it',
    'pages.0.names.it',
    'contributors.1.bio.it',
    'fronts.it',
  ]
  const lines = places.map((place) => `  ${place}: there is no edition "it". The editions are de, fr, es, pt, en.`)
  await expect(createOutlet(database.db, everywhere)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: ['The settings are not right:', ...lines].join('\n'),
  })
  expect(await api.run('{ outlet { name } }')).toEqual({ outlet: { name: 'Testblatt' } })
})
