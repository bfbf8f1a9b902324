/** `2026-11-18T12:06:00-03:00`: an instant with the offset that the outlet's zone had then. */
export function toZonedTime(iso: string, timeZone: string): string {
  const zoned = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone)
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** The instant at which the day ends in the zone, in milliseconds since 1970. */
export function endOfDay(now: Date, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  return zoned.startOfDay().add({ days: 1 }).epochMilliseconds
}
