import type { NotificationKind } from '@dateline/db'
import { mailWords } from './words.ts'

export type Unread = { kind: NotificationKind; who: string; what: string }
export type DueItem = {
  kind: 'deadline' | 'scheduled' | 'translation_due'
  at: Date
  title: string
  edition: string | null
}

export type Day = {
  name: string
  outlet: string
  /** Where the desk is. */
  address: string
  /** The edition in whose language it is written. */
  language: string
  timeZone: string
  unread: readonly Unread[]
  /** How many are unread in all. */
  unreadCount: number
  today: readonly DueItem[]
  week: readonly DueItem[]
  duties: readonly (string | null)[]
}

/** What a member is told in the morning; null where there is nothing to tell. That they are on duty is no news on its own but on Mondays. */
export function composeMail(day: Day, isMonday: boolean): { subject: string; text: string } | null {
  const { name, outlet, address, language, timeZone, unread, unreadCount, today, week, duties } = day
  const isNews = unread.length > 0 || today.length > 0 || week.length > 0 || (isMonday && duties.length > 0)
  if (!isNews) return null
  const say = mailWords(language)
  const instant = new Intl.DateTimeFormat(language, { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' })
  const due = ({ kind, at, title, edition }: DueItem) => {
    const what = kind === 'translation_due' ? say.translation(edition ?? '') : say[kind]
    return `- ${instant.format(at)}: ${flat(title)} (${what})`
  }
  const told = unread.map(({ kind, who, what }) => `- ${say.told[kind](flat(who), flat(what))}`)
  if (unreadCount > unread.length) told.push(`- ${say.more(unreadCount - unread.length)}`)
  const list = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[heading, ...lines].join('\n')]
  return {
    subject: flat(say.subject(outlet, unreadCount)),
    text: [
      say.hello(flat(name)),
      ...duties.map(say.duty),
      ...list(say.today, today.map(due)),
      ...list(say.week, week.map(due)),
      ...list(say.unread, told),
      `${say.settings}\n${address}`,
    ].join('\n\n'),
  }
}

/** On one line: what members write must not look like the mail's own words. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
