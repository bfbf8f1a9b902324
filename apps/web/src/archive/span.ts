/** From one instant to the next, as ISO 8601 in UTC. */
export type Span = { from: string; to: string }

/** A day of the outlet's zone; null when the calendar has none such. */
export function daySpan(date: string, timeZone: string): Span | null {
  try {
    const day = Temporal.PlainDate.from(date, { overflow: 'reject' })
    const start = (each: Temporal.PlainDate) =>
      each.toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'millisecond' })
    return { from: start(day), to: start(day.add({ days: 1 })) }
  } catch {
    return null
  }
}

/** `/fr/2024/01/29` */
export function dayPath(editionPath: string, date: string): string {
  return `${editionPath}/${date.replaceAll('-', '/')}`
}

export function monthPath(editionPath: string, { year, month }: { year: number; month: number }): string {
  return `${editionPath}/${year}/${String(month).padStart(2, '0')}`
}
