import type { MutationResolvers } from './../../../types.generated.ts'
import { swapDuties as swap } from '../../roster.service.ts'
import { toDutyResult, toPlace } from '../../to-duty-result.ts'

export const swapDuties: NonNullable<MutationResolvers['swapDuties']> = (_parent, { input }, { db, viewer, now }) =>
  toDutyResult(() => swap(db, viewer, { one: toPlace(input.one), other: toPlace(input.other) }, now))
