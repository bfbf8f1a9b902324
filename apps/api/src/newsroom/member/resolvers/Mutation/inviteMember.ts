import type { MutationResolvers } from './../../../types.generated.ts'
import { toGrants } from '../../grant-input.ts'
import { inviteMember as invite } from '../../invitation.service.ts'
import { sendInvitation } from '../../send-invitation.ts'

export const inviteMember: NonNullable<MutationResolvers['inviteMember']> = async (_parent, { input }, context) => {
  const { db, viewer, address, now } = context
  const result = await invite(db, viewer, { ...input, grants: toGrants(input.grants) }, address, now)
  if (!result.ok) return { __typename: 'MemberInputError', message: result.message }
  const mailed = await sendInvitation(context, result.member, result.url)
  return { __typename: 'InviteMemberSuccess', member: result.member, mailed }
}
