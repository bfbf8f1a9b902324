import type { QueryResolvers } from '../../../types.generated.ts'
import { findTopics } from '../../topic.store.ts'

const most = 50

export const topics: NonNullable<QueryResolvers['topics']> = (_parent, { words, first }, { db }) =>
  findTopics(db, words, Math.min(Math.max(first, 1), most))
