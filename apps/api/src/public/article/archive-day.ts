import { AppError } from '../../errors.ts'
import type { Span } from './archive.store.ts'

/** The day of that date in a time zone. */
export function dayOf(date: string, timeZone: string): Span {
  const day = /^(?!9999)[1-9]\d{3}-\d{2}-\d{2}$/.test(date) ? toPlainDate(date) : null
  if (!day) throw new AppError('BAD_USER_INPUT', `"date" is "${date}"; it must be a date such as "2026-11-18".`)
  const begin = (of: Temporal.PlainDate) => new Date(of.toZonedDateTime(timeZone).epochMilliseconds)
  return { from: begin(day), to: begin(day.add({ days: 1 })) }
}

function toPlainDate(date: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** The date of an instant in a time zone: `2026-11-18`. */
export function dateOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
