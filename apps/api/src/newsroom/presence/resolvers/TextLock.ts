import { memberOfRow } from '../../member/member-of-row.ts'
import type { TextLockResolvers } from './../../types.generated.ts'

export const TextLock: TextLockResolvers = {
  block: ({ blockId }) => blockId,
  member: ({ memberId }, _args, { members }) => memberOfRow(memberId, members),
  takenFrom: ({ takenFrom }, _args, { members }) => Promise.all(takenFrom.map((id) => memberOfRow(id, members))),
}
