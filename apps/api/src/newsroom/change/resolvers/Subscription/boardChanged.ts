import type { SubscriptionResolvers } from './../../../types.generated.ts'
import { followBoard } from '../../changes.ts'

export const boardChanged: NonNullable<SubscriptionResolvers['boardChanged']> = {
  subscribe: (_parent, _args, { db, follow }) => followBoard(db, follow),
}
