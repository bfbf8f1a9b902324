import { withdrawArticle } from '@dateline/api/publishing'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { startTestApi } from '../testkit/api.ts'
import { createPublished } from '../testkit/factories.ts'
import { dataOf } from '../testkit/http.ts'
import { sectionIdOf } from '../testkit/names.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createNamedTopic } from '../testkit/topics.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()
const at = (day: number) => new Date(Date.UTC(2026, 0, day, 12))

beforeAll(async () => {
  const { db } = database
  await createPublished(db, { slug: 'nur-hier', publishedAt: at(20) })
  const both = await createPublished(db, { slug: 'les-deux', edition: 'fr', publishedAt: at(19) })
  await createPublished(db, { slug: 'beide', translationOf: both.id, publishedAt: at(19) })
  await createPublished(db, { slug: 'seulement', edition: 'fr', publishedAt: at(12) })
  const original = await createPublished(db, { slug: 'original', edition: 'es', publishedAt: at(10) })
  await createPublished(db, { slug: 'version', edition: 'fr', translationOf: original.id, publishedAt: at(15) })
})

test('from other editions comes what this one has not, a story once and in its original', async () => {
  const ask = (args: string) =>
    api.run(`{ edition(code: "de") { fromOtherEditions${args} { slug edition { code } } } }`)
  const [told, untold] = [
    { slug: 'original', edition: { code: 'es' } },
    { slug: 'seulement', edition: { code: 'fr' } },
  ]

  expect(await ask('')).toEqual({ edition: { fromOtherEditions: [told, untold] } })
  expect(await ask('(first: 1)')).toEqual({ edition: { fromOtherEditions: [told] } })
})

test('what other editions have is up to date when any of them publishes, and this one', async () => {
  const { db } = database
  const document = 'query Others { edition(code: "pt") { fromOtherEditions(first: 1) { slug } } }'
  const site = await startTestApi(database.url, { documents: [document] })
  onTestFinished(site.close)
  const first = async () =>
    dataOf<{ edition: { fromOtherEditions: unknown } }>(await site.get(document)).edition.fromOtherEditions

  expect(await first()).toEqual([{ slug: 'nur-hier' }])
  const news = await createPublished(db, { slug: 'latest', edition: 'en', publishedAt: at(25) })
  await expect.poll(first).toEqual([{ slug: 'latest' }])
  await createPublished(db, { slug: 'ultima', edition: 'pt', translationOf: news.id, publishedAt: at(26) })
  await expect.poll(first).toEqual([{ slug: 'nur-hier' }])
  await createPublished(db, { slug: 'dernier', edition: 'fr', publishedAt: at(27) }).then(({ id }) =>
    withdrawArticle(db, operator, id, 'Une erreur.', new Date()),
  )
  await expect.poll(first).toEqual([{ slug: 'nur-hier' }])
})

test('topics that occur together most come first, and a section tells what it is about', async () => {
  const { db } = database
  const sectionId = await sectionIdOf(db, 'news')
  const [salt, water, lima] = [
    await createNamedTopic(db, { de: 'Salz' }),
    await createNamedTopic(db, { de: 'Wasser' }),
    await createNamedTopic(db, { de: 'Lima' }, 'place'),
  ]
  await createPublished(db, { slug: 's1', topicIds: [salt, water], placeIds: [lima], sectionId })
  const second = await createPublished(db, { slug: 's2', topicIds: [salt], placeIds: [lima], sectionId })
  const document = `query Related { edition(code: "de") {
    topic(slug: "salz") { all: related { name } one: related(first: 1) { name } subjects: related(kind: SUBJECT) { name } }
    section(slug: "nachrichten") { topics(first: 2) { name } }
  } }`
  const site = await startTestApi(database.url, { documents: [document] })
  onTestFinished(site.close)
  const ask = async () => dataOf<{ edition: Record<string, unknown> }>(await site.get(document)).edition

  expect(await ask()).toEqual({
    topic: { all: [{ name: 'Lima' }, { name: 'Wasser' }], one: [{ name: 'Lima' }], subjects: [{ name: 'Wasser' }] },
    section: { topics: [{ name: 'Salz' }, { name: 'Lima' }] },
  })
  await withdrawArticle(db, operator, second.id, 'Ein Irrtum.', new Date())
  await expect.poll(async () => (await ask())['topic']).toMatchObject({ all: [{ name: 'Wasser' }, { name: 'Lima' }] })
})

test.each(['fromOtherEditions(first: 0) { slug }', 'section(slug: "nachrichten") { topics(first: 101) { name } }'])(
  '%s asks for too few or too many',
  async (field) => {
    expect(await api.errors(`{ edition(code: "de") { ${field} } }`)).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ])
  },
)
