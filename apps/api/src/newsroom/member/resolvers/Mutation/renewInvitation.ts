import type { MutationResolvers } from './../../../types.generated.ts'
import { memberIdOf } from '../../grant-input.ts'
import { renewInvitation as renew } from '../../invitation.service.ts'
import { sendInvitation } from '../../send-invitation.ts'

export const renewInvitation: NonNullable<MutationResolvers['renewInvitation']> = async (
  _parent,
  { input },
  context,
) => {
  const { db, viewer, address, now } = context
  const { member, url } = await renew(db, viewer, memberIdOf(input.id), address, now)
  return { member, mailed: await sendInvitation(context, member, url) }
}
