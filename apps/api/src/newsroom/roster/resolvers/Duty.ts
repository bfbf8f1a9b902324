import type { DutyResolvers } from './../../types.generated.ts'
import { listHandovers } from '../roster.store.ts'
import { weekOf } from '../week.rules.ts'

export const Duty: DutyResolvers = {
  week: ({ place }) => weekOf(Temporal.PlainDate.from(place.monday)),
  edition: ({ place }) => place.edition,
  member: ({ row }, _args, { members }) => (row ? members.byId.load(row.memberId) : null),
  assignedBy: ({ row }) => row?.assignedBy ?? null,
  assignedAt: ({ row }) => row?.assignedAt ?? null,
  handovers: ({ place }, _args, { db }) => listHandovers(db, place),
}
