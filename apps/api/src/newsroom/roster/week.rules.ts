/** The Monday of a week that is named as ISO 8601 does, `2026-W48`; null for what is no week. */
export function mondayOf(week: string): Temporal.PlainDate | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  if (!year || !number) return null
  // The fourth of January is always in the first week.
  const first = Temporal.PlainDate.from({ year: Number(year), month: 1, day: 4 })
  const monday = first.subtract({ days: first.dayOfWeek - 1 }).add({ weeks: Number(number) - 1 })
  return weekOf(monday) === week ? monday : null
}

export function weekOf(date: Temporal.PlainDate): string {
  const number = String(date.weekOfYear).padStart(2, '0')
  return `${date.yearOfWeek}-W${number}`
}

/** The day that it is at a moment, where clocks show this zone. */
export function dayAt(moment: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
}

/** The Monday of the week that a moment lies in, where clocks show this zone. */
export function mondayAt(moment: Date, timeZone: string): Temporal.PlainDate {
  const today = dayAt(moment, timeZone)
  return today.subtract({ days: today.dayOfWeek - 1 })
}

/** When a day begins there: at midnight, or after it where clocks are set on then. */
export function startOf(date: Temporal.PlainDate, timeZone: string): Date {
  return new Date(date.toZonedDateTime(timeZone).epochMilliseconds)
}
