import type { CalendarResolvers } from './../../types.generated.ts'
export const Calendar: CalendarResolvers = {
  /* Implement Calendar resolver logic here */
}
