import type { MutationResolvers } from './../../../types.generated.ts'
import { setGrants as set } from '../../grant.service.ts'
import { memberIdOf, toGrants } from '../../grant-input.ts'

export const setGrants: NonNullable<MutationResolvers['setGrants']> = async (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return { member: await set(db, viewer, memberIdOf(input.id), toGrants(input.grants), now) }
}
