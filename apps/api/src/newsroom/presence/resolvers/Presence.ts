import { memberOfRow } from '../../member/member-of-row.ts'
import type { PresenceResolvers } from './../../types.generated.ts'

export const Presence: PresenceResolvers = {
  block: ({ blockId }) => blockId,
  member: ({ memberId }, _args, { members }) => memberOfRow(memberId, members),
}
