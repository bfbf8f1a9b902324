import type { DutyWeekResolvers } from './../../types.generated.ts'
export const DutyWeek: DutyWeekResolvers = {
  /* Implement DutyWeek resolver logic here */
}
