import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { endAppeal as end } from '../../appeal.service.ts'
import { toAppealResult } from '../../to-appeal-result.ts'

export const endAppeal: NonNullable<MutationResolvers['endAppeal']> = (_parent, { input }, { db, viewer, now }) =>
  toAppealResult(() => end(db, viewer, readId('Appeal', input.id), now))
