import type { MutationResolvers } from './../../../types.generated.ts'
import { memberIdOf } from '../../grant-input.ts'
import { removeSecondFactor as remove } from '../../member.service.ts'

export const removeSecondFactor: NonNullable<MutationResolvers['removeSecondFactor']> = async (
  _parent,
  { input },
  context,
) => {
  const { db, viewer, now } = context
  return { member: await remove(db, viewer, memberIdOf(input.id), now) }
}
