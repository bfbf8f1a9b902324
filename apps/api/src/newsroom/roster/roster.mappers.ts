import type { Duty, DutyWeek } from './roster.service.ts'
import type { HandoverRow } from './roster.store.ts'

export type DutyMapper = Duty
export type DutyWeekMapper = DutyWeek
export type HandoverMapper = HandoverRow
