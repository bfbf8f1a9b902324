import { dateTime } from '../../../scalars/date-time.ts'

export const DateTime = dateTime
