import type { MutationResolvers } from './../../../types.generated.ts'
import { memberIdOf } from '../../grant-input.ts'
import { signOutMember as signOut } from '../../member.service.ts'

export const signOutMember: NonNullable<MutationResolvers['signOutMember']> = async (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return signOut(db, viewer, memberIdOf(input.id), now)
}
