import type { Calendar } from './calendar.service.ts'
import type { CalendarRow } from './calendar.store.ts'

export type CalendarMapper = Calendar
export type CalendarItemMapper = CalendarRow
