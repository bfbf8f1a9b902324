import type { MentionResolvers } from './../../types.generated.ts'
import { getThread } from '../note.store.ts'

export const Mention: MentionResolvers = {
  thread: ({ note }, _args, { db }) => (note.threadId === null ? note : getThread(db, note.threadId)),
}
