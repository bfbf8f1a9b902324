import { type Database, type NotificationKind, notificationKinds } from '@dateline/db'
import type { Mailer } from '../../mail/mailer.ts'
import { start } from '../../pagination.ts'
import { addJob, dailyMailKey } from '../../publishing/jobs.store.ts'
import { type CalendarRow, listPlanned } from '../calendar/calendar.store.ts'
import { usualChannel } from '../notification/notification.rules.ts'
import { countUnread, listNotifications, listPreferences } from '../notification/notification.store.ts'
import { dayAt, startOf, weekOf } from '../roster/week.rules.ts'
import { composeMail, type DueItem } from './compose.rules.ts'
import {
  claimMail,
  findRecipient,
  listOwnDuties,
  listWaiting,
  namesOfActors,
  type Recipient,
  readOutlet,
  releaseMail,
} from './daily-mail.store.ts'

/** The hour from which on mail is sent, where the outlet is. */
const morningHour = 7
const mostUnread = 20
const mostDue = 50
/** What a member is reminded of. */
const due = ['deadline', 'scheduled', 'translation_due'] as const

/** From the morning on: a job for each member whose mail of the day is not taken care of. Asked again and again, it adds none twice. */
export async function queueDailyMails(db: Database, now: Date): Promise<void> {
  const { timeZone } = await readOutlet(db)
  const day = dayAt(now, timeZone)
  const morning = new Date(day.toZonedDateTime({ timeZone, plainTime: { hour: morningHour } }).epochMilliseconds)
  if (now < morning) return
  await db.transaction(async (tx) => {
    for (const memberId of await listWaiting(tx, day.toString(), morning)) {
      const payload = { memberId, day: day.toString() }
      await addJob(tx, 'send_daily_mail', payload, { key: dailyMailKey(memberId, payload.day) })
    }
  })
}

type Sending = { mailer: Mailer; address: string }

/**
 * Sends a member's mail of a day: the job `send_daily_mail`. The day is claimed before the mail is handed over, and given back
 * when the mail server refuses it. Whoever is killed in between leaves a mail unsent rather than one that comes twice: what it would
 * have said is still unread, and stands in the next.
 */
export async function sendDailyMail(
  db: Database,
  { mailer, address }: Sending,
  { memberId, day }: { memberId: string; day: string },
  now: Date,
): Promise<void> {
  const outlet = await readOutlet(db)
  const recipient = await findRecipient(db, memberId)
  // A job that waited until another day has nothing to say any more.
  if (!recipient || dayAt(now, outlet.timeZone).toString() !== day) return
  const mail = await compose(db, recipient, { ...outlet, address }, now)
  if (!(await claimMail(db, memberId, day, mail && now)) || !mail) return
  try {
    await mailer.send({ to: recipient.email, ...mail })
  } catch (error) {
    await releaseMail(db, memberId, day)
    throw error
  }
}

type Outlet = { name: string; timeZone: string; defaultEdition: string; address: string }

async function compose(db: Database, { id, name, language }: Recipient, outlet: Outlet, now: Date) {
  const { timeZone } = outlet
  const today = dayAt(now, timeZone)
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const chosen = await listPreferences(db, id)
  const kinds = notificationKinds.filter((kind) => (chosen.get(kind) ?? usualChannel) === 'daily_mail')
  const theirs = { editions: null, kinds: due, memberId: id, timeZone }
  const [tomorrow, nextWeek] = [startOf(today.add({ days: 1 }), timeZone), startOf(monday.add({ weeks: 1 }), timeZone)]
  const [unread, unreadCount, dueToday, dueLater, duties] = await Promise.all([
    readUnread(db, id, kinds),
    countUnread(db, id, kinds),
    listPlanned(db, { ...theirs, from: startOf(today, timeZone), until: tomorrow }, mostDue),
    listPlanned(db, { ...theirs, from: tomorrow, until: nextWeek }, mostDue),
    listOwnDuties(db, id, monday.toString()),
  ])
  return composeMail(
    {
      ...{ name, outlet: outlet.name, address: outlet.address, timeZone },
      ...{ language: language ?? outlet.defaultEdition, unread, unreadCount, duties },
      today: dueToday.flatMap(toDue),
      week: dueLater.flatMap(toDue),
    },
    today.dayOfWeek === 1,
  )
}

const toDue = ({ kind, at, title, edition }: CalendarRow): DueItem[] =>
  kind === 'deadline' || kind === 'scheduled' || kind === 'translation_due'
    ? [{ kind, at, title: title ?? '', edition }]
    : []

async function readUnread(db: Database, memberId: string, kinds: readonly NotificationKind[]) {
  const which = { isRead: false, before: start, limit: mostUnread, kinds }
  const rows = await listNotifications(db, memberId, which)
  const names = await namesOfActors(
    db,
    rows.map(({ notification }) => notification.actor),
  )
  return rows.map(({ notification: { kind, actor, monday }, headline, asset }) => ({
    kind,
    who: names.get(actor) ?? actor.replace(/^\w+:/, ''),
    what: headline ?? asset?.key ?? (monday === null ? '' : weekOf(Temporal.PlainDate.from(monday))),
  }))
}
