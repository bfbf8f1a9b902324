import { saveRevision } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { expect, onTestFinished, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { subscribe } from '../testkit/subscriber.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()

const published = `subscription ($edition: String!) { published(edition: $edition) {
  __typename
  ... on ArticlePublished { article { headline } }
  ... on ArticleChanged { article { headline } }
  ... on ArticleWithdrawn { articleId gone { reason } }
} }`
type Published = { published: { __typename: string; article?: { headline: string }; articleId?: string } }

const liveArticle = `subscription ($id: ID!) { liveArticle(id: $id) { article { headline } gone { reason } } }`
type LiveArticle = { liveArticle: { article: { headline: string } | null; gone: { reason: string } | null } }

function follow<Data>(...asked: [query: string, variables: Record<string, unknown>, from?: { lastEventId: string }]) {
  const subscriber = subscribe<Data>(api.url, ...asked)
  onTestFinished(subscriber.stop)
  return subscriber
}

async function change(id: string, headline: string, revision: number): Promise<void> {
  await saveRevision(database.db, operator, id, { headline }, revision, new Date())
  await publishArticle(database.db, operator, id, new Date())
}

test('a reader of an edition is told of what comes, changes and goes in it, and of nothing else', async () => {
  const { events, heard } = follow<Published>(published, { edition: 'de' })
  await heard(1)

  const { id } = await createPublished(database.db, { headline: 'Neu' })
  await createPublished(database.db, { edition: 'fr', headline: 'Nouveau' })
  await createDraft(database.db, { headline: 'Entwurf' })
  await heard(2)
  await change(id, 'Besser', 1)
  await heard(3)
  await withdrawArticle(database.db, operator, id, 'Es war falsch.', new Date())
  await heard(4)

  expect(events.map(({ data }) => data.published)).toEqual([
    { __typename: 'EditionFollowed' },
    { __typename: 'ArticlePublished', article: { headline: 'Neu' } },
    { __typename: 'ArticleChanged', article: { headline: 'Besser' } },
    { __typename: 'ArticleWithdrawn', articleId: globalId('Article', id), gone: { reason: 'Es war falsch.' } },
  ])
})

test('whoever was cut off is told of all that he missed, each article once, as it is now', async () => {
  const before = follow<Published>(published, { edition: 'es' })
  const kept = await createPublished(database.db, { edition: 'es', headline: 'Vieja' })
  await before.heard(2)
  before.stop()

  // Dated back: its place is that of its coming, not of its date.
  await createPublished(database.db, { edition: 'es', headline: 'De 2014', publishedAt: new Date('2014-05-01') })
  const { id } = await createPublished(database.db, { edition: 'es', headline: 'Primera' })
  await change(id, 'Segunda', 1)
  await change(kept.id, 'Nueva', 1)
  const lastEventId = before.events[1]?.extensions.eventId ?? ''
  const after = follow<Published>(published, { edition: 'es' }, { lastEventId })
  await after.heard(3)
  await createPublished(database.db, { edition: 'es', headline: 'Después' })
  await after.heard(4)

  expect(after.events.map(({ data }) => data.published)).toEqual([
    { __typename: 'ArticlePublished', article: { headline: 'De 2014' } },
    { __typename: 'ArticlePublished', article: { headline: 'Segunda' } },
    { __typename: 'ArticleChanged', article: { headline: 'Nueva' } },
    { __typename: 'ArticlePublished', article: { headline: 'Después' } },
  ])
})

test.each(['999999999', 'yesterday'])('whoever names a place that never was (%s) is told to load anew', async (id) => {
  await createPublished(database.db)
  const { heard } = follow<Published>(published, { edition: 'de' }, { lastEventId: id })

  expect((await heard(1)).published.__typename).toBe('EditionFollowed')
})

test('whoever has missed too much is told to load anew', async () => {
  const before = follow<Published>(published, { edition: 'pt' })
  await createPublished(database.db, { edition: 'pt' })
  await before.heard(2)
  before.stop()

  for (let more = 0; more < 51; more += 1) await createPublished(database.db, { edition: 'pt' })
  const lastEventId = before.events[1]?.extensions.eventId ?? ''
  const { heard } = follow<Published>(published, { edition: 'pt' }, { lastEventId })

  expect((await heard(1)).published.__typename).toBe('EditionFollowed')
})

test('a reader of an article gets it as it is, each change, and the reason at its end', async () => {
  const { id } = await createPublished(database.db, { headline: 'Eins' })
  const { events, heard, hasEnded } = follow<LiveArticle>(liveArticle, { id: globalId('Article', id) })
  await heard(1)

  await createPublished(database.db)
  await change(id, 'Zwei', 1)
  await heard(2)
  await withdrawArticle(database.db, operator, id, 'Es war falsch.', new Date())
  await until('the subscription ends', hasEnded)

  expect(events.map(({ data }) => data.liveArticle)).toEqual([
    { article: { headline: 'Eins' }, gone: null },
    { article: { headline: 'Zwei' }, gone: null },
    { article: null, gone: { reason: 'Es war falsch.' } },
  ])
})

test('a reader of an article who has its last state hears nothing until it changes', async () => {
  const { id } = await createPublished(database.db, { headline: 'Eins' })
  const before = follow<LiveArticle>(liveArticle, { id: globalId('Article', id) })
  await before.heard(1)
  before.stop()

  const lastEventId = before.events[0]?.extensions.eventId ?? ''
  const { heard } = follow<LiveArticle>(liveArticle, { id: globalId('Article', id) }, { lastEventId })
  await change(id, 'Zwei', 1)

  expect(await heard(1)).toEqual({ liveArticle: { article: { headline: 'Zwei' }, gone: null } })
})

test('a draft cannot be followed, and is refused like what does not exist', async () => {
  const { id } = await createDraft(database.db)
  const ids = [globalId('Article', id), globalId('Article', crypto.randomUUID()), 'nothing']

  const answers = ids.map((each) => follow<LiveArticle>(liveArticle, { id: each }))
  await Promise.all(answers.map(({ hasEnded }) => until('the subscription ends', hasEnded)))

  const refusals = answers.map(({ events }) => events.map(({ errors }) => errors?.[0]))
  expect(refusals[0]).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
  const said = refusals.map(([error]) => [error?.message, error?.extensions])
  expect([said[1], said[2]]).toEqual([said[0], said[0]])
})
