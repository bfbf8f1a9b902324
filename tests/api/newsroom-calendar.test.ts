import { section } from '@dateline/db'
import { expect, test } from 'vitest'
import { allWarnings, createReady } from '../testkit/flow.ts'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom } = useNewsroomGraph()

const Calendar = `query ($from: DateTime!, $until: DateTime!, $editions: [String!], $kinds: [CalendarKind!]) {
  calendar(from: $from, until: $until, editions: $editions, kinds: $kinds) {
    hasMore items { kind at until edition title article { id } story { id } request { note } member { name } }
  }
}`
type Item = {
  kind: string
  at: string
  until: string | null
  edition: string | null
  title: string | null
  article: { id: string } | null
  story: { id: string } | null
  request: { note: string } | null
  member: { name: string } | null
}

const day = 86_400_000
const start = Date.now()
const inDays = (days: number) => new Date(start + days * day).toISOString()
const span = { from: inDays(-1), until: inDays(90) }
const read = async (member: Somebody, variables: object = {}) =>
  (await member.run<{ calendar: { items: Item[]; hasMore: boolean } }>(Calendar, { ...span, ...variables })).calendar

async function act(member: Somebody, name: string, input: string, variables: object): Promise<void> {
  const query = `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`
  const answer = (await member.run<Record<string, { __typename: string }>>(query, { input: variables }))[name]
  expect(answer?.__typename).toMatch(/(?:Payload|Success)$/)
}

/** An article of which everything is planned that can be. */
async function plan(headline: string, member: Somebody) {
  const [news] = await database.db.select().from(section).limit(1)
  const article = await createReady(database.db, { headline, sectionId: news?.id ?? null })
  const [articleId, story] = [globalId('Article', article.id), globalId('Story', article.storyId)]
  await act(member, 'assignArticle', 'AssignArticleInput', { articleId, memberId: globalId('Member', member.id) })
  await act(member, 'setDeadline', 'SetDeadlineInput', { articleId, dueAt: inDays(3) })
  await act(member, 'requestTranslation', 'RequestTranslationInput', {
    ...{ story, edition: 'fr', note: 'Bitte bis Freitag', dueAt: inDays(5) },
  })
  await act(member, 'setEmbargo', 'SetEmbargoInput', { articleId, until: inDays(7) })
  await act(member, 'scheduleArticle', 'ScheduleArticleInput', {
    ...{ articleId, revision: article.latestRevision, at: inDays(9), confirmed: allWarnings },
  })
  return { articleId, story }
}

const own = (items: readonly Item[], headline: string) => items.filter(({ title }) => title === headline)

test('everything that is planned of an article stands in the calendar, in its order, with whose it is', async () => {
  const eva = await newsroom.member({ name: 'Eva', role: 'duty_editor' })
  const { articleId, story } = await plan('Was Mercosur ist', eva)

  const { items, hasMore } = await read(eva)

  expect(hasMore).toBe(false)
  expect(own(items, 'Was Mercosur ist')).toMatchObject([
    { kind: 'DEADLINE', at: inDays(3), edition: 'de', article: { id: articleId }, member: { name: 'Eva' } },
    { kind: 'TRANSLATION_DUE', at: inDays(5), edition: 'fr', request: { note: 'Bitte bis Freitag' }, member: null },
    { kind: 'EMBARGO_ENDS', at: inDays(7), edition: null, story: { id: story }, article: null },
    { kind: 'SCHEDULED', at: inDays(9), edition: 'de', article: { id: articleId }, until: null },
  ])
})

test('an edition has its own calendar and what is of all, a kind of plan its own, a span what lies in it', async () => {
  const eva = await newsroom.member({ role: 'duty_editor' })
  await plan('Wie Lithium gewonnen wird', eva)
  const kindsOf = async (variables: object) =>
    own((await read(eva, variables)).items, 'Wie Lithium gewonnen wird').map(({ kind }) => kind)

  expect(await kindsOf({ editions: ['fr'] })).toEqual(['TRANSLATION_DUE', 'EMBARGO_ENDS'])
  expect(await kindsOf({ kinds: ['DEADLINE', 'SCHEDULED'] })).toEqual(['DEADLINE', 'SCHEDULED'])
  expect(await kindsOf({ from: inDays(5), until: inDays(7) })).toEqual(['TRANSLATION_DUE'])
})

test('fronts that were arranged ahead, appeals and weeks of duty are in it too', async () => {
  const eva = await newsroom.member({ name: 'Eva', role: 'duty_editor' })
  const { dutyRoster } = await eva.run<{ dutyRoster: { week: string; startsAt: string; endsAt: string }[] }>(
    '{ dutyRoster(weeks: 3) { week startsAt endsAt } }',
  )
  const [, , week] = dutyRoster
  await act(eva, 'assignDuty', 'AssignDutyInput', { place: { week: week?.week }, member: globalId('Member', eva.id) })
  await act(eva, 'arrangeFront', 'ArrangeFrontInput', {
    ...{ edition: 'fr', base: 0, goesLiveAt: inDays(20), slots: [{ kind: 'HERO', rule: 'NEWEST', size: 1 }] },
  })
  await act(eva, 'createAppeal', 'CreateAppealInput', {
    ...{ edition: 'fr', placement: 'FRONT', heading: 'Aidez-nous', content: [[{ text: 'Merci.' }]], linkLabel: 'Ici' },
    ...{ startsAt: inDays(30), endsAt: inDays(40) },
  })

  const { items } = await read(eva, { editions: ['fr'], from: inDays(1) })

  const wanted = ['DUTY_BEGINS', 'FRONT_CHANGES', 'APPEAL_BEGINS', 'APPEAL_ENDS']
  expect(items.filter(({ kind }) => wanted.includes(kind))).toMatchObject([
    { kind: 'DUTY_BEGINS', at: week?.startsAt, until: week?.endsAt, title: 'Eva', edition: null },
    { kind: 'FRONT_CHANGES', at: inDays(20), title: null },
    { kind: 'APPEAL_BEGINS', at: inDays(30), title: 'Aidez-nous' },
    { kind: 'APPEAL_ENDS', at: inDays(40) },
  ])
})

test('what is done, taken back or discarded is planned no longer', async () => {
  const eva = await newsroom.member({ role: 'duty_editor' })
  const { articleId } = await plan('Verworfen', eva)
  await act(eva, 'unscheduleArticle', 'UnscheduleArticleInput', { articleId })
  await act(eva, 'setDeadline', 'SetDeadlineInput', { articleId, dueAt: null })

  const kinds = own((await read(eva)).items, 'Verworfen').map(({ kind }) => kind)

  expect(kinds).toEqual(['TRANSLATION_DUE', 'EMBARGO_ENDS'])
})

test.each([
  ['is longer than a hundred days', { until: inDays(120) }, 'A calendar shows at most 100 days at a time.'],
  ['ends before it begins', { until: inDays(-2) }, 'The span ends before it begins: "until" is after "from".'],
])('a span that %s is refused in words', async (_, variables, message) => {
  const eva = await newsroom.member({ role: 'contributor' })

  expect(await eva.errors(Calendar, { ...span, ...variables })).toMatchObject([
    { message, extensions: { code: 'BAD_USER_INPUT' } },
  ])
})
