import { toGlobalId } from '../../../ids.ts'
import type { MemberResolvers } from './../../types.generated.ts'

export const Member: MemberResolvers = {
  id: ({ id }) => toGlobalId('Member', id),
  grants: ({ id }, _args, { members }) => members.grantsOf.load(id),
}
