import type { MutationResolvers } from './../../../types.generated.ts'
import { memberIdOf } from '../../grant-input.ts'
import { enableMember as enable } from '../../member.service.ts'

export const enableMember: NonNullable<MutationResolvers['enableMember']> = async (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return { member: await enable(db, viewer, memberIdOf(input.id), now) }
}
