import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { assignDuty as assign } from '../../roster.service.ts'
import { toDutyResult, toPlace } from '../../to-duty-result.ts'

export const assignDuty: NonNullable<MutationResolvers['assignDuty']> = (_parent, { input }, { db, viewer, now }) =>
  toDutyResult(async () => {
    const { member, replaces } = input
    const memberId = member ? readId('Member', member) : null
    const instead = replaces ? readId('Member', replaces) : null
    return assign(db, viewer, { place: toPlace(input.place), memberId, replaces: instead }, now)
  })
