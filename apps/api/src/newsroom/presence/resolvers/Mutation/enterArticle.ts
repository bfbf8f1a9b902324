import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { enterArticle as enter } from '../../presence.service.ts'

export const enterArticle: NonNullable<MutationResolvers['enterArticle']> = async (_parent, { input }, context) => {
  const { db, viewer, now } = context
  const place = { articleId: readId('Article', input.article), blockId: input.block ?? null }
  return { article: await enter(db, viewer, place, now) }
}
