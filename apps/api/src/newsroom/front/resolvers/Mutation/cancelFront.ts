import type { MutationResolvers } from '../../../types.generated.ts'
import { cancelFront as cancel } from '../../front.service.ts'
import { toFrontResult } from '../../to-front-result.ts'

export const cancelFront: NonNullable<MutationResolvers['cancelFront']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => toFrontResult(await cancel(db, viewer, input, now))
