import type { MemberEdgeResolvers } from './../../types.generated.ts'
import { toMemberCursor } from '../list-members.ts'

export const MemberEdge: MemberEdgeResolvers = {
  cursor: (member) => toMemberCursor(member),
  node: (member) => member,
}
