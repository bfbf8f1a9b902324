import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { changeAppeal as change } from '../../appeal.service.ts'
import { readGoal } from '../../read-goal.ts'
import { toAppealResult } from '../../to-appeal-result.ts'

export const changeAppeal: NonNullable<MutationResolvers['changeAppeal']> = (
  _parent,
  { input: { id, version, heading, content, linkLabel, goal, startsAt, endsAt } },
  { db, viewer, now },
) =>
  toAppealResult(() => {
    const changes = {
      ...(heading != null && { heading }),
      ...(content != null && { content }),
      ...(linkLabel != null && { linkLabel }),
      ...(goal !== undefined && readGoal(goal)),
      ...(startsAt != null && { startsAt }),
      ...(endsAt !== undefined && { endsAt }),
    }
    return change(db, viewer, { id: readId('Appeal', id), version }, changes, now)
  })
