import { settleAllAppeals, settleAppeals } from '@dateline/api/appeal'
import { appeal, auditEntry, liveAppeal } from '@dateline/db'
import { and, asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { startTestJobs } from '../testkit/flow.ts'
import { followApi } from '../testkit/follower.ts'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom, api } = useNewsroomGraph()

const parts =
  '{ id edition placement heading content linkLabel goal { amount raised currency } startsAt endsAt state version }'
const mutation = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { __typename
  ... on AppealPayload { appeal ${parts} } ... on AppealChangedError { message appeal ${parts} }
  ... on AppealInputError { message } } }`
const ways = {
  createAppeal: mutation('createAppeal', 'CreateAppealInput'),
  changeAppeal: mutation('changeAppeal', 'ChangeAppealInput'),
  endAppeal: mutation('endAppeal', 'EndAppealInput'),
}
type Appeal = { id: string; heading: string; state: string; version: number; startsAt: string; endsAt: string | null }
type Answer = { __typename: string; message?: string; appeal?: Appeal }

const act = async (member: Somebody, way: keyof typeof ways, input: object): Promise<Answer> =>
  (await member.run<Record<string, Answer>>(ways[way], { input }))[way] as Answer

async function begin(member: Somebody, edition: string, heading: string, more: object = {}): Promise<Appeal> {
  const said = { heading, content: [[{ text: 'Wir leben von Spenden.' }]], linkLabel: 'Jetzt spenden' }
  const answer = await act(member, 'createAppeal', { edition, placement: 'FRONT', ...said, ...more })
  if (!answer.appeal) throw new Error(answer.message)
  return answer.appeal
}

type Shown = { heading: string } | null
/** What readers of an edition are asked for. */
const asked = async (edition: string, placement = 'FRONT') =>
  (
    await api.run<{ edition: { appeal: Shown } }>(
      `{ edition(code: "${edition}") { appeal(placement: ${placement}) { heading } } }`,
    )
  ).edition.appeal?.heading ?? null

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

test('a duty editor asks for support, and readers see what for, how much there is, and until when', async () => {
  const duty = await newsroom.member({ role: 'duty_editor', edition: 'de' })
  expect(await asked('de')).toBeNull()

  const begun = await begin(duty, 'de', '"Puente" braucht Sie', {
    goal: { amount: 25_000, raised: 4_300, currency: 'EUR' },
    endsAt: inDays(30),
  })

  expect(begun).toMatchObject({ state: 'ACTIVE', version: 1, edition: 'de', placement: 'FRONT' })
  await expect.poll(() => asked('de')).toBe('„Puente“ braucht Sie')
  const { edition } = await api.run<{ edition: object }>(
    `{ edition(code: "de") { appeal(placement: FRONT) { content { text } linkLabel endsAt goal { amount raised currency } } } }`,
  )
  expect(edition).toEqual({
    appeal: {
      content: [{ text: 'Wir leben von Spenden.' }],
      linkLabel: 'Jetzt spenden',
      endsAt: begun.endsAt,
      goal: { amount: 25_000, raised: 4_300, currency: 'EUR' },
    },
  })
})

test('what was raised is counted by hand, and whoever saw an older count is shown the newer one', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const { id } = await begin(duty, 'fr', 'Soutenez-nous', { goal: { amount: 100, currency: 'EUR' } })
  const count = (raised: number, version: number) =>
    act(duty, 'changeAppeal', { id, version, goal: { amount: 100, raised, currency: 'EUR' } })

  const [one, two] = [await count(40, 1), await count(50, 1)]
  await count(50, 2)

  expect(one).toMatchObject({ __typename: 'AppealPayload', appeal: { version: 2, goal: { raised: 40 } } })
  expect(two).toMatchObject({ __typename: 'AppealChangedError', appeal: { version: 2, goal: { raised: 40 } } })
  await expect
    .poll(() => api.run('{ edition(code: "fr") { appeal(placement: FRONT) { goal { raised } } } }'))
    .toEqual({ edition: { appeal: { goal: { raised: 50 } } } })
})

test('an appeal that is to come is seen by nobody, shows when its day comes, and is gone when it ends', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const dates = { startsAt: inDays(1), endsAt: inDays(3) }
  await begin(duty, 'es', 'La campaña secreta', dates)

  const shown = await database.db.select().from(liveAppeal).where(eq(liveAppeal.editionCode, 'es'))
  const tooEarly = await settleAppeals(database.db, 'es', inDays(0.9))
  const atOnce = await Promise.all([1, 2, 3].map(() => settleAppeals(database.db, 'es', dates.startsAt)))

  expect([shown, tooEarly, atOnce.sort()]).toEqual([[], false, [false, false, true]])
  await expect.poll(() => asked('es')).toBe('La campaña secreta')
  await settleAllAppeals(database.db, dates.endsAt)
  await expect.poll(() => asked('es')).toBeNull()
})

test('the jobs begin and end an appeal at its instants, without anybody’s hand', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const jobs = await startTestJobs(database.url)
  const follower = await followApi(api.url)
  const soon = () => new Date(Date.now() + 700)

  const { id } = await begin(duty, 'pt', 'Apoie', { startsAt: soon() })
  const seenAtFirst = await asked('pt')
  await expect.poll(() => asked('pt'), { timeout: 20_000 }).toBe('Apoie')
  await act(duty, 'changeAppeal', { id, version: 1, endsAt: soon() })
  await expect.poll(() => asked('pt'), { timeout: 20_000 }).toBeNull()

  expect(seenAtFirst).toBeNull()
  expect(follower.purges.filter(({ changed }) => changed.includes('appeals:pt'))).toHaveLength(3)
  const entries = await database.db
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.action, 'show appeals'), eq(auditEntry.actor, 'operator:schedule')))
    .orderBy(asc(auditEntry.id))
  expect(entries.slice(-2)).toMatchObject([
    { detail: { edition: 'pt' }, before: {}, after: { front: expect.any(String) } },
    { detail: { edition: 'pt' }, before: { front: expect.any(String) }, after: {} },
  ])
  await follower.close()
  await jobs.close()
})

test('in one place there is one appeal at a time: the next one begins when the other ends', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const first = await begin(duty, 'en', 'Spring', { endsAt: inDays(10) })
  const during = { heading: 'Autumn', content: [[{ text: 'Give.' }]], linkLabel: 'Give' }
  const create = (more: object) => act(duty, 'createAppeal', { edition: 'en', placement: 'FRONT', ...during, ...more })

  const refused = await create({ startsAt: inDays(9), endsAt: inDays(20) })
  const endless = await create({ startsAt: inDays(5) })
  const elsewhere = await create({ placement: 'ARTICLE_END' })
  const after = await create({ startsAt: first.endsAt })
  const longer = await act(duty, 'changeAppeal', { id: first.id, version: 1, endsAt: inDays(11) })

  expect([refused.message, endless.message]).toEqual([
    expect.stringContaining('“Spring” stands there'),
    expect.stringContaining('“Spring” stands there'),
  ])
  expect(elsewhere.appeal?.state).toBe('ACTIVE')
  expect(after.appeal?.state).toBe('UPCOMING')
  expect(longer.message).toContain('“Autumn” stands there')
  const atOnce = await Promise.all(
    ['One', 'Two', 'Three'].map((heading) =>
      act(duty, 'createAppeal', { edition: 'en', placement: 'ARTICLE', ...during, heading }),
    ),
  )
  expect(atOnce.map(({ __typename }) => __typename).sort()).toEqual([
    'AppealInputError',
    'AppealInputError',
    'AppealPayload',
  ])
  for (const { appeal: won } of atOnce) if (won) await act(duty, 'endAppeal', { id: won.id })
})

test('an appeal is ended by hand, and one that is to come never begins', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const [now, later] = [
    await begin(duty, 'en', 'Now', { placement: 'ARTICLE', endsAt: inDays(1) }),
    await begin(duty, 'en', 'Later', { placement: 'ARTICLE', startsAt: inDays(2) }),
  ]
  await expect.poll(() => asked('en', 'ARTICLE')).toBe('Now')

  const ended = await act(duty, 'endAppeal', { id: now.id })
  const never = await act(duty, 'endAppeal', { id: later.id })
  const again = await act(duty, 'endAppeal', { id: now.id })
  const changed = await act(duty, 'changeAppeal', { id: now.id, version: ended.appeal?.version, heading: 'Anew' })

  expect([ended, never].map((answer) => answer.appeal?.state)).toEqual(['ENDED', 'ENDED'])
  expect(again.appeal).toEqual(ended.appeal)
  expect(changed.message).toContain('over')
  await expect.poll(() => asked('en', 'ARTICLE')).toBeNull()
  expect(await settleAppeals(database.db, 'en', inDays(3))).toBe(false)
  const { appeals } = await duty.run<{ appeals: Appeal[] }>(`{ appeals(edition: "en", state: ENDED) ${parts} }`)
  expect(appeals.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['Later', 'Now']))
})

test('amid its articles an edition’s appeal stands in the place of the one that came with an article, while it lasts', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const own = { heading: 'Von damals', content: [[{ text: 'Spenden Sie.' }]] }
  const [old, plain] = [
    await createPublished(database.db, { appeal: own }),
    await createPublished(database.db, { edition: 'de' }),
  ]
  const of = async (path: string) =>
    (
      await api.run<{ article: { appeal: { heading: string; linkLabel: string | null } | null } }>(
        `query ($path: String!) { article(edition: "de", path: $path) { appeal { heading linkLabel } } }`,
        { path },
      )
    ).article.appeal
  expect([await of(old.path), await of(plain.path)]).toEqual([{ heading: 'Von damals', linkLabel: null }, null])

  const { id } = await begin(duty, 'de', 'Von heute', { placement: 'ARTICLE' })

  const ofToday = { heading: 'Von heute', linkLabel: 'Jetzt spenden' }
  await expect.poll(async () => [await of(old.path), await of(plain.path)]).toEqual([ofToday, ofToday])
  await act(duty, 'endAppeal', { id })
  await expect.poll(async () => [(await of(old.path))?.heading, await of(plain.path)]).toEqual(['Von damals', null])
})

test.each([
  ['without a heading', { heading: ' ' }, 'heading'],
  ['without a text', { content: [] }, 'paragraphs'],
  ['with what is no text', { content: [{ html: '<b>' }] }, 'no text'],
  ['without words for its link', { linkLabel: '' }, 'link'],
  ['in no currency', { goal: { amount: 1, currency: 'Taler' } }, 'ISO 4217'],
  ['for nothing', { goal: { amount: 0, currency: 'EUR' } }, 'at least 1'],
  ['that has ended', { endsAt: new Date(0) }, 'to come'],
  ['that ends before it begins', { startsAt: inDays(2), endsAt: inDays(1) }, 'after it begins'],
])('an appeal %s is refused in words, and nothing is written', async (_what, wrong, words) => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const said = { heading: 'Hilfe', content: [[{ text: 'Bitte.' }]], linkLabel: 'Spenden' }
  const before = await database.db.$count(appeal)

  const answer = await act(duty, 'createAppeal', { edition: 'de', placement: 'ARTICLE_END', ...said, ...wrong })

  expect(answer).toMatchObject({ __typename: 'AppealInputError', message: expect.stringContaining(words) })
  expect(await database.db.$count(appeal)).toBe(before)
})

test('nobody asks readers of another edition, nor says since when they are asked', async () => {
  const duty = await newsroom.member({ role: 'duty_editor', edition: 'fr' })
  const everywhere = await newsroom.member({ role: 'duty_editor' })
  const { id } = await begin(everywhere, 'de', 'Hier', { placement: 'ARTICLE_END' })
  const said = { heading: 'H', content: [[{ text: 'B.' }]], linkLabel: 'S' }

  const errors = [
    await duty.errors(ways.createAppeal, { input: { edition: 'de', placement: 'FRONT', ...said } }),
    await duty.errors(ways.changeAppeal, { input: { id, version: 1, heading: 'Dort' } }),
    await duty.errors(ways.endAppeal, { input: { id } }),
  ]
  const since = await act(everywhere, 'changeAppeal', { id, version: 1, startsAt: inDays(1) })
  const [unknown] = await everywhere.errors(ways.endAppeal, { input: { id: globalId('Appeal', crypto.randomUUID()) } })

  expect(errors.map(([error]) => error?.extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'])
  expect(since.message).toContain('has begun')
  expect(unknown?.extensions.code).toBe('NOT_FOUND')
})
