import type { MutationResolvers } from './../../../types.generated.ts'
import { changeAccount as change } from '../../account.service.ts'

export const changeAccount: NonNullable<MutationResolvers['changeAccount']> = async (
  _parent,
  { input },
  { db, viewer, now },
) => {
  const result = await change(db, viewer, input, now)
  return result.ok
    ? { __typename: 'ChangeAccountSuccess', member: result.member }
    : { __typename: 'MemberInputError', message: result.message }
}
