import { toGlobalId } from '../../../ids.ts'
import type { AppealPlacement, AppealResolvers } from './../../types.generated.ts'
import { stateOf } from '../appeal.rules.ts'

export const Appeal: AppealResolvers = {
  id: ({ id }) => toGlobalId('Appeal', id),
  edition: ({ editionCode }) => editionCode,
  placement: ({ placement }) => placement.toUpperCase() as AppealPlacement,
  goal: ({ goal, raised, currency }) =>
    goal === null || raised === null || currency === null ? null : { amount: goal, raised, currency },
  state: (appeal, _args, { now }) => stateOf(appeal, now),
}
