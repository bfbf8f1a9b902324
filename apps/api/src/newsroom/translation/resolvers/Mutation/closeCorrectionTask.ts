import { orInputError } from '../../../article/save-result.ts'
import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { closeCorrectionTask as close } from '../../correction-task.service.ts'

export const closeCorrectionTask: NonNullable<MutationResolvers['closeCorrectionTask']> = (_parent, args, context) => {
  const { db, viewer, now } = context
  const { id, reason = null } = args.input
  return orInputError(async () => {
    const task = await close(db, viewer, { id: readId('CorrectionTask', id), reason }, now)
    return { __typename: 'CorrectionTaskPayload', task }
  })
}
