import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { getTimeZone } from '../../publishing/newsroom.store.ts'
import { type CalendarRow, listPlanned, type Span } from './calendar.store.ts'

export type Calendar = { items: CalendarRow[]; hasMore: boolean }

const mostItems = 500
const mostDays = 100

export async function readCalendar(db: Database, asked: Omit<Span, 'timeZone'>): Promise<Calendar> {
  const days = (asked.until.getTime() - asked.from.getTime()) / 86_400_000
  if (days < 0) throw new AppError('BAD_USER_INPUT', 'The span ends before it begins: "until" is after "from".')
  if (days > mostDays) throw new AppError('BAD_USER_INPUT', `A calendar shows at most ${mostDays} days at a time.`)
  const items = await listPlanned(db, { ...asked, timeZone: await getTimeZone(db) }, mostItems + 1)
  return { items: items.slice(0, mostItems), hasMore: items.length > mostItems }
}
