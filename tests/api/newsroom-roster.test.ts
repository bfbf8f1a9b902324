import { auditEntry } from '@dateline/db'
import { desc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom } = useNewsroomGraph()

const duty = 'week edition member { name } assignedBy { name } handover { text by { name } } handovers { text }'
const mutation = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) {
  __typename ... on DutyPayload { duties { ${duty} } } ... on DutyError { message duty { ${duty} } }
} }`
const ways = {
  assignDuty: mutation('assignDuty', 'AssignDutyInput'),
  swapDuties: mutation('swapDuties', 'SwapDutiesInput'),
  writeHandover: mutation('writeHandover', 'WriteHandoverInput'),
}
const Roster = `query ($from: String, $weeks: Int! = 8, $edition: String) {
  dutyRoster(from: $from, weeks: $weeks, edition: $edition) { week startsAt endsAt isCurrent duties { ${duty} } }
}`

type Duty = {
  week: string
  edition: string | null
  member: { name: string } | null
  handover: { text: string; by: { name: string } } | null
  handovers: { text: string }[]
}
type Answer = { __typename: string; message?: string; duty?: Duty | null; duties?: Duty[] }
type Week = { week: string; startsAt: string; endsAt: string; isCurrent: boolean; duties: Duty[] }

const act = async (member: Somebody, way: keyof typeof ways, input: object): Promise<Answer> =>
  (await member.run<Record<string, Answer>>(ways[way], { input }))[way] as Answer
const roster = async (member: Somebody, variables: object = {}) =>
  (await member.run<{ dutyRoster: Week[] }>(Roster, { ...variables })).dutyRoster
const idOf = (member: Somebody) => globalId('Member', member.id)

/** A week that no other test has; the database holds them all. */
let used = 0
async function freeWeek(member: Somebody): Promise<string> {
  used += 1
  return (await roster(member, { weeks: 53 })).at(used)?.week ?? ''
}

test('an editor puts somebody on duty, and everybody sees who it is this week', async () => {
  const eva = await newsroom.member({ name: 'Eva', role: 'editor' })
  const tom = await newsroom.member({ name: 'Tom', role: 'translator', edition: 'fr' })
  const [current] = await roster(tom, { weeks: 1 })
  if (!current) throw new Error('There is no week.')
  expect(current).toMatchObject({ isCurrent: true, duties: [] })
  expect(current.week).toMatch(/^\d{4}-W\d{2}$/)
  expect(Date.parse(current.startsAt)).toBeLessThanOrEqual(Date.now())
  expect(Date.parse(current.endsAt)).toBeGreaterThan(Date.now())

  const place = { week: current.week }
  await act(eva, 'assignDuty', { place, member: idOf(eva) })
  await act(eva, 'assignDuty', { place: { ...place, edition: 'fr' }, member: idOf(tom) })

  const [week] = await roster(tom, { weeks: 1 })
  expect(week?.duties.map(({ edition, member }) => [edition, member?.name])).toEqual([
    [null, 'Eva'],
    ['fr', 'Tom'],
  ])
  expect((await roster(tom, { weeks: 1, edition: 'de' }))[0]?.duties).toHaveLength(1)
  const [entry] = await database.db.select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1)
  expect(entry).toMatchObject({ action: 'assign duty', detail: { week: current.week, edition: 'fr' } })
})

test('who changes a place names whom they saw there, and is told when it is somebody else', async () => {
  const eva = await newsroom.member({ name: 'Eva', role: 'editor' })
  const ben = await newsroom.member({ name: 'Ben', role: 'editor' })
  const place = { week: await freeWeek(eva) }
  await act(eva, 'assignDuty', { place, member: idOf(eva) })

  const late = await act(ben, 'assignDuty', { place, member: idOf(ben) })
  expect(late).toMatchObject({ __typename: 'DutyError', duty: { member: { name: 'Eva' } } })
  expect(late.message).toBe(`Eva is on duty in ${place.week} by now. Look again before you change it.`)

  await act(ben, 'assignDuty', { place, member: idOf(ben), replaces: idOf(eva) })
  expect((await act(ben, 'assignDuty', { place, replaces: idOf(ben) })).duties).toMatchObject([{ member: null }])
})

test('two change places', async () => {
  const eva = await newsroom.member({ name: 'Eva', role: 'editor' })
  const ben = await newsroom.member({ name: 'Ben', role: 'editor' })
  const [one, other] = [{ week: await freeWeek(eva) }, { week: await freeWeek(eva) }]
  await act(eva, 'assignDuty', { place: one, member: idOf(eva) })
  expect(await act(eva, 'swapDuties', { one, other })).toMatchObject({
    message: `Nobody is on duty in ${other.week}: put somebody there instead.`,
  })

  await act(eva, 'assignDuty', { place: other, member: idOf(ben) })
  const { duties } = await act(ben, 'swapDuties', { one, other })

  expect(duties?.map(({ member }) => member?.name)).toEqual(['Ben', 'Eva'])
})

test('whoever is on duty hands over to the next, and no version of it is lost', async () => {
  const eva = await newsroom.member({ name: 'Eva', role: 'editor' })
  const tom = await newsroom.member({ name: 'Tom', role: 'contributor', edition: 'fr' })
  const place = { week: await freeWeek(eva), edition: 'fr' }
  const refused = await tom.errors(ways.writeHandover, { input: { place, text: 'Zu früh.' } })
  expect(refused[0]?.extensions.code).toBe('FORBIDDEN')

  await act(eva, 'assignDuty', { place, member: idOf(tom) })
  await act(tom, 'writeHandover', { place, text: 'Das Interview wartet auf die Freigabe.' })
  await act(eva, 'writeHandover', { place, text: 'Das Interview ist freigegeben.' })

  const week = (await roster(eva, { from: place.week, weeks: 1 }))[0]
  expect(week?.duties[0]).toMatchObject({
    handover: { text: 'Das Interview ist freigegeben.', by: { name: 'Eva' } },
    handovers: [{ text: 'Das Interview ist freigegeben.' }, { text: 'Das Interview wartet auf die Freigabe.' }],
  })
})

test.each([
  ['a week that there is not', { week: '2027-W53' }, '"2027-W53" is no week: name it as in 2026-W48.'],
  ['a week far away', { week: '2999-W01' }, '2999-W01 is more than 104 weeks from now.'],
  ['an edition that there is not', { week: '2027-W20', edition: 'xx' }, 'There is no edition "xx".'],
  ['somebody without a role there', { week: '2027-W20', edition: 'de' }, 'Tom has no role for de.'],
])('%s is refused in words', async (_, place, message) => {
  const eva = await newsroom.member({ role: 'editor' })
  const tom = await newsroom.member({ name: 'Tom', role: 'translator', edition: 'fr' })

  expect(await act(eva, 'assignDuty', { place, member: idOf(tom) })).toMatchObject({ __typename: 'DutyError', message })
})

test('an editor of one edition changes no other, and a translator changes none', async () => {
  const eva = await newsroom.member({ role: 'editor', edition: 'fr' })
  const tom = await newsroom.member({ role: 'translator' })
  const week = await freeWeek(eva)

  const codes = await Promise.all([
    eva.errors(ways.assignDuty, { input: { place: { week, edition: 'de' }, member: idOf(eva) } }),
    tom.errors(ways.assignDuty, { input: { place: { week, edition: 'fr' }, member: idOf(tom) } }),
  ])

  expect(codes.map(([error]) => error?.extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
})
