import { currentReading } from './reading.ts'
import { endOfDay } from './zoned-time.ts'

/** The tag of every page that time itself makes out of date, such as one with today's date on it. */
export const todayTag = 'today'

/** Notes that the page shows the date of today: at midnight in the outlet's zone it is out of date. */
export function showsToday(timeZone: string): void {
  isRightUntil(endOfDay(new Date(), timeZone))
}

/** Notes that what is shown is right until an instant, in milliseconds since 1970, if nothing is published before. */
export function isRightUntil(instant: number): void {
  const reading = currentReading()
  if (!reading) return
  reading.tags.add(todayTag)
  reading.rightUntil = Math.min(reading.rightUntil ?? instant, instant)
}
