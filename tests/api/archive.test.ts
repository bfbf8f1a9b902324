import { beforeAll, expect, test, vi } from 'vitest'
import { contributorNamed } from '../testkit/cast.ts'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createOutlet, testSettings } from '../testkit/outlet.ts'

type Cast = { outlet: { contributor: { slug: string } | null } }

const { database, api } = useNewsroom()

beforeAll(async () => {
  const { db } = database
  await createOutlet(db, {
    ...testSettings,
    contributors: [{ name: 'Ana Ruiz', slug: 'ana-ruiz', bio: {}, links: [] }],
  })
  const contributorId = await contributorNamed(db, 'ana-ruiz')
  const author = [{ contributorId, role: 'author' as const }]
  const both = [...author, { contributorId, role: 'photographer' as const }]
  const publish = (slug: string, at: string, credits: typeof both = author) =>
    createPublished(db, { slug, publishedAt: new Date(at), credits })
  await publish('silvester', '2025-12-31T22:59:00Z')
  await publish('neujahr', '2025-12-31T23:00:00Z')
  const noon = await publish('mittag', '2026-03-10T11:00:00Z', both)
  await publish('nacht', '2026-03-10T22:59:00Z')
  await publish('morgen', '2026-04-01T06:00:00Z')
  await createPublished(db, {
    slug: 'midi',
    edition: 'fr',
    translationOf: noon.id,
    publishedAt: new Date('2026-03-11T11:00:00Z'),
    credits: [{ contributorId, role: 'translator' }],
  })
  await vi.waitUntil(
    async () => (await api.run<Cast>('{ outlet { contributor(slug: "ana-ruiz") { slug } } }')).outlet.contributor,
  )
})

test('a year of the archive has its months alone, each with its articles, in the outlet’s zone', async () => {
  const ask = (args: string) =>
    api.run(
      `{ edition(code: "de") { archive${args} { year month articleCount articles(first: 5) { nodes { slug } } } } }`,
    )
  const march = { year: 2026, month: 3, articleCount: 2, articles: { nodes: [{ slug: 'nacht' }, { slug: 'mittag' }] } }

  expect(await ask('(year: 2026)')).toEqual({
    edition: {
      archive: [
        { year: 2026, month: 4, articleCount: 1, articles: { nodes: [{ slug: 'morgen' }] } },
        march,
        { year: 2026, month: 1, articleCount: 1, articles: { nodes: [{ slug: 'neujahr' }] } },
      ],
    },
  })
  expect(await ask('(year: 2026, month: 3)')).toEqual({ edition: { archive: [march] } })
  expect(await ask('(year: 2024)')).toEqual({ edition: { archive: [] } })
})

test('a day of the archive tells which days come before and after it', async () => {
  const day = (date: string) =>
    api.run(
      `{ edition(code: "de") { archiveDay(date: "${date}") { date previous next articleCount articles { nodes { slug } } } } }`,
    )

  expect(await day('2026-03-10')).toEqual({
    edition: {
      archiveDay: {
        date: '2026-03-10',
        previous: '2026-01-01',
        next: '2026-04-01',
        articleCount: 2,
        articles: { nodes: [{ slug: 'nacht' }, { slug: 'mittag' }] },
      },
    },
  })
  expect(await day('2025-12-31')).toMatchObject({ edition: { archiveDay: { previous: null, next: '2026-01-01' } } })
  expect(await day('2026-04-01')).toMatchObject({ edition: { archiveDay: { next: null } } })
  expect(await day('2026-03-11')).toEqual({ edition: { archiveDay: null } })
})

test.each([
  ['archiveDay(date: "2026-02-30") { date }', /"2026-02-30".*must be a date/],
  ['archiveDay(date: "gestern") { date }', /must be a date/],
  ['archive(year: 0) { month }', /"year" is 0/],
  ['archive(year: 2026, month: 13) { month }', /"month" is 13/],
])('%s says what is wrong', async (field, message) => {
  const [error] = await api.errors(`{ edition(code: "de") { ${field} } }`)

  expect(error).toMatchObject({ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } })
})

test('a contributor’s work is told by edition and role', async () => {
  const { outlet } = await api.run(
    '{ outlet { contributor(slug: "ana-ruiz") { work { edition { code } role articleCount } } } }',
  )

  expect(outlet).toEqual({
    contributor: {
      work: [
        { edition: { code: 'de' }, role: 'AUTHOR', articleCount: 5 },
        { edition: { code: 'de' }, role: 'PHOTOGRAPHER', articleCount: 1 },
        { edition: { code: 'fr' }, role: 'TRANSLATOR', articleCount: 1 },
      ],
    },
  })
})
