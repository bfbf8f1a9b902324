import type { AppealPlacement } from '@dateline/db'
import type { MutationResolvers } from './../../../types.generated.ts'
import { createAppeal as create } from '../../appeal.service.ts'
import { readGoal } from '../../read-goal.ts'
import { toAppealResult } from '../../to-appeal-result.ts'

export const createAppeal: NonNullable<MutationResolvers['createAppeal']> = (
  _parent,
  { input: { placement, goal, startsAt, endsAt, ...input } },
  { db, viewer, now },
) =>
  toAppealResult(() => {
    const dates = { startsAt: startsAt ?? null, endsAt: endsAt ?? null }
    const place = placement.toLowerCase() as AppealPlacement
    const appeal = { ...input, placement: place, ...readGoal(goal ?? null), ...dates }
    return create(db, viewer, appeal, now)
  })
