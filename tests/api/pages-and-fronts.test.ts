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
