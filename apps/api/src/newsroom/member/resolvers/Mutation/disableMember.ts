import type { MutationResolvers } from './../../../types.generated.ts'
import { memberIdOf } from '../../grant-input.ts'
import { disableMember as disable } from '../../member.service.ts'

export const disableMember: NonNullable<MutationResolvers['disableMember']> = async (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return { member: await disable(db, viewer, memberIdOf(input.id), now) }
}
