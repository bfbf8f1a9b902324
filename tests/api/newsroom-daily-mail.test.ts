import { queueDailyMails, sendDailyMail } from '@dateline/api/daily-mail'
import { assignArticle, setDeadline } from '@dateline/api/flow'
import { startJobs } from '@dateline/api/jobs-start'
import { tellOfLicences } from '@dateline/api/licences'
import { asset, createPool, dailyMail, member } from '@dateline/db'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { secret } from '../testkit/flow.ts'
import { globalId } from '../testkit/global-id.ts'
import { testStorage } from '../testkit/media.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { createAsset } from '../testkit/pictures.ts'
import { quiet } from '../testkit/quiet.ts'
import { toldTo } from '../testkit/told.ts'
import { until } from '../testkit/until.ts'

const { database, newsroom } = useNewsroomGraph()

type Mail = { to: string; subject: string; text: string }

/** Keeps what is sent, and may refuse the first. */
function postOffice({ refuses = 0 } = {}) {
  const sent: Mail[] = []
  let left = refuses
  const mailer = {
    send: async (mail: Mail) => {
      left -= 1
      if (left >= 0) throw new Error('421 Try again later.')
      sent.push(mail)
    },
  }
  return { sent, sending: { mailer, address: 'https://desk.example.org' } }
}

/** A Wednesday morning after all members came, in the zone of the test outlet: Berlin. */
const day = '2031-01-15'
const at = (time: string, date = day) => new Date(`${date}T${time}:00.000+01:00`)

async function tellSomething(who: Somebody, headline = 'Der Salar'): Promise<string> {
  const eva = await newsroom.member({ name: 'Eva', role: 'editor' })
  const { id } = await createDraft(database.db, { headline })
  await assignArticle(database.db, eva.viewer, { id, memberId: who.id }, at('06:00'))
  return id
}
const translator = () => newsroom.member({ name: 'Tom', role: 'translator' })
const setLanguage = (who: Somebody, language: string | null) =>
  who.run(
    `mutation ($input: ChangeAccountInput!) {
      changeAccount(input: $input) { ... on ChangeAccountSuccess { member { language } } ... on UserError { message } }
    }`,
    { input: { name: 'Tom', language } },
  )
const queued = async () =>
  (
    await database.db.execute<{ key: string }>(sql`select key from jobs.jobs where task_identifier = 'send_daily_mail'`)
  ).map(({ key }) => key)

test('a member is mailed what is unread, what is due today and what this week', async () => {
  const tom = await translator()
  const id = await tellSomething(tom, 'Heute\nfertig')
  const eva = await newsroom.member({ name: 'Eva', role: 'editor' })
  await setDeadline(database.db, eva.viewer, { id, dueAt: at('18:00') }, at('06:00'))
  const later = await tellSomething(tom, 'Freitag fertig')
  await setDeadline(database.db, eva.viewer, { id: later, dueAt: at('18:00', '2031-01-17') }, at('06:00'))
  await setLanguage(tom, 'de')
  const { sent, sending } = postOffice()

  await sendDailyMail(database.db, sending, { memberId: tom.id, day }, at('07:00'))

  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ to: tom.email, subject: expect.stringContaining('2 ungelesen') })
  const paragraphs = sent[0]?.text.split('\n\n') ?? []
  expect(paragraphs[0]).toBe('Guten Morgen Tom,')
  expect(paragraphs[1]).toMatch(/^Heute fällig\n- Mi\.?, 18:00: Heute fertig \(Abgabe\)$/)
  expect(paragraphs[2]).toMatch(/^Diese Woche fällig\n- Fr\.?, 18:00: Freitag fertig \(Abgabe\)$/)
  expect(paragraphs[3]).toContain('- Eva hat dir „Heute fertig“ zugewiesen')
  expect(paragraphs[4]).toContain('https://desk.example.org')
})

test('it comes once a day, however often and by however many it is sent, and again on the next', async () => {
  const tom = await translator()
  await tellSomething(tom)
  const { sent, sending } = postOffice()
  const send = (date: string) => sendDailyMail(database.db, sending, { memberId: tom.id, day: date }, at('07:30', date))

  await Promise.all(Array.from({ length: 5 }, () => send(day)))
  await send(day)
  expect(sent).toHaveLength(1)

  await send('2031-01-16')
  expect(sent).toHaveLength(2)
})

test('when the mail server refuses it, it is tried again', async () => {
  const tom = await translator()
  await tellSomething(tom)
  const { sent, sending } = postOffice({ refuses: 1 })
  const send = () => sendDailyMail(database.db, sending, { memberId: tom.id, day }, at('07:30'))

  await expect(send()).rejects.toThrow('421')
  expect(sent).toEqual([])

  await send()
  expect(sent).toHaveLength(1)
})

test('with nothing to say there is no mail, and nothing that comes later in the day makes one', async () => {
  const tom = await translator()
  const { sent, sending } = postOffice()
  const send = (time: string) => sendDailyMail(database.db, sending, { memberId: tom.id, day }, at(time))

  await send('07:00')
  await tellSomething(tom)
  await send('07:15')

  expect(sent).toEqual([])
  expect(await database.db.$count(dailyMail, eq(dailyMail.memberId, tom.id))).toBe(1)
})

test('what a member wants in the app alone is not mailed, nor what they have read', async () => {
  const [tom, ana] = [await translator(), await translator()]
  await tellSomething(tom)
  await tellSomething(ana)
  const { nodes } = await toldTo(ana)
  await ana.run('mutation ($input: ReadNotificationsInput!) { readNotifications(input: $input) { unread } }', {
    input: { notifications: nodes.map(({ id }) => id) },
  })
  await tom.run(
    'mutation ($input: SetNotificationPreferenceInput!) { setNotificationPreference(input: $input) { __typename } }',
    { input: { kind: 'ASSIGNMENT', channel: 'APP' } },
  )
  const { sent, sending } = postOffice()

  for (const { id } of [tom, ana]) await sendDailyMail(database.db, sending, { memberId: id, day }, at('07:00'))

  expect(sent).toEqual([])
  expect((await toldTo(tom)).unread).toBe(1)
})

test('it speaks the language of the member, and that of the outlet to who has none', async () => {
  const [ana, ben, tom] = [await translator(), await translator(), await translator()]
  expect(await setLanguage(ana, 'fr')).toMatchObject({ changeAccount: { member: { language: 'fr' } } })
  expect(await setLanguage(tom, 'xx')).toMatchObject({ changeAccount: { message: 'There is no edition "xx".' } })
  const { sent, sending } = postOffice()

  for (const who of [ana, ben]) {
    await tellSomething(who)
    await sendDailyMail(database.db, sending, { memberId: who.id, day }, at('07:00'))
  }

  expect(sent.map(({ text }) => text.split('\n')[0])).toEqual(['Bonjour Tom,', 'Guten Morgen Tom,'])
})

test('jobs are added in the morning of the zone, not before, and none for who is disabled or was mailed', async () => {
  const [tom, ana, ben] = [await translator(), await translator(), await translator()]
  await tellSomething(ana)
  await database.db.update(member).set({ disabledAt: new Date() }).where(eq(member.id, ana.id))
  const { sent, sending } = postOffice()
  await sendDailyMail(database.db, sending, { memberId: ana.id, day }, at('07:00'))
  await sendDailyMail(database.db, sending, { memberId: ben.id, day }, at('07:00'))

  await queueDailyMails(database.db, at('06:59'))
  expect(await queued()).toEqual([])

  await queueDailyMails(database.db, at('07:00'))
  await queueDailyMails(database.db, at('07:15'))

  const keys = await queued()
  expect(keys.filter((key) => key.includes(tom.id))).toEqual([`daily mail ${tom.id} ${day}`])
  expect(keys.filter((key) => key.includes(ana.id) || key.includes(ben.id))).toEqual([])
  expect(sent).toEqual([])
})

test('a job that is found after its day says nothing any more', async () => {
  const tom = await translator()
  await tellSomething(tom)
  const { sent, sending } = postOffice()

  await sendDailyMail(database.db, sending, { memberId: tom.id, day }, at('00:10', '2031-01-16'))

  expect(sent).toEqual([])
})

test('the worker does it, through the mail that everything goes by', async () => {
  const tom = await translator()
  await tellSomething(tom)
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date())
  const { sent, sending } = postOffice()
  const pool = createPool(database.url, { max: 3, name: 'jobs' })
  const worker = await startJobs(
    database.url,
    pool.db,
    { secret, outgoing: { allowPrivate: true }, storage: testStorage, mail: sending },
    quiet,
  )
  try {
    const payload = JSON.stringify({ memberId: tom.id, day: today })
    await database.db.execute(sql`select jobs.add_job('send_daily_mail', ${payload}::json)`)
    await until('the mail is there', () => sent.some(({ to }) => to === tom.email))
  } finally {
    await worker.close()
    await pool.close()
  }
  expect(sent.filter(({ to }) => to === tom.email)).toHaveLength(1)
})

test('whoever dies while a mail is sent leaves none that comes twice', async () => {
  const tom = await translator()
  await tellSomething(tom)
  const { promise: handedOver, resolve } = Promise.withResolvers<void>()
  const dying = {
    send: () => {
      resolve()
      return new Promise<void>(() => {})
    },
  }
  const { sent, sending } = postOffice()

  void sendDailyMail(database.db, { ...sending, mailer: dying }, { memberId: tom.id, day }, at('07:00'))
  await handedOver
  await queueDailyMails(database.db, at('07:15'))
  await sendDailyMail(database.db, sending, { memberId: tom.id, day }, at('07:15'))

  expect(sent).toEqual([])
  expect((await queued()).filter((key) => key.includes(tom.id))).toEqual([])
  await sendDailyMail(database.db, sending, { memberId: tom.id, day: '2031-01-16' }, at('07:15', '2031-01-16'))
  expect(sent).toMatchObject([{ text: expect.stringContaining('Der Salar') }])
})

test('a licence that ends soon is told once to the editors of the editions that show the picture', async () => {
  const eva = await newsroom.member({ role: 'editor', edition: 'de' })
  const ines = await newsroom.member({ role: 'editor', edition: 'fr' })
  const [shown, unused] = [await createAsset(database.db), await createAsset(database.db)]
  await createPublished(database.db, { leadImage: { assetId: shown.id } })
  for (const { id } of [shown, unused]) {
    await database.db
      .update(asset)
      .set({ licenceUntil: at('12:00') })
      .where(eq(asset.id, id))
  }

  await tellOfLicences(database.db, at('12:00', '2030-12-31'))
  expect((await toldTo(eva)).nodes).toEqual([])

  await tellOfLicences(database.db, at('13:00', '2031-01-01'))
  await tellOfLicences(database.db, at('13:00', '2031-01-02'))

  expect((await toldTo(eva)).nodes).toMatchObject([
    { kind: 'LICENCE_ENDS', asset: { id: globalId('Asset', shown.id) } },
  ])
  expect((await toldTo(ines)).nodes).toEqual([])
})
