import type { QueryResolvers } from './../../../types.generated.ts'
import { readCalendar } from '../../calendar.service.ts'
import type { CalendarKind } from '../../calendar.store.ts'

export const calendar: NonNullable<QueryResolvers['calendar']> = (_parent, { from, until, editions, kinds }, { db }) =>
  readCalendar(db, {
    from,
    until,
    editions: editions ?? null,
    kinds: kinds?.map((kind) => kind.toLowerCase() as CalendarKind) ?? null,
  })
