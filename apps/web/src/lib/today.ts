import { currentReading } from './reading.ts'
import { endOfDay } from './zoned-time.ts'

/** The tag of every page with today's date on it: at midnight in the outlet's zone it is out of date. */
export const todayTag = 'today'

/** Notes that the page shows the date of today. */
export function showsToday(timeZone: string): void {
  const reading = currentReading()
  if (!reading) return
  reading.tags.add(todayTag)
  reading.rightUntil = endOfDay(new Date(), timeZone)
}
