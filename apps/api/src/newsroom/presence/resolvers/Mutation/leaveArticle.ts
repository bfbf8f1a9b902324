import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { leaveArticle as leave } from '../../presence.service.ts'

export const leaveArticle: NonNullable<MutationResolvers['leaveArticle']> = async (_parent, { input }, context) => {
  const { db, viewer, now } = context
  return { article: await leave(db, viewer, readId('Article', input.article), now) }
}
