import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { unlockText as unlock } from '../../lock.service.ts'

export const unlockText: NonNullable<MutationResolvers['unlockText']> = async (_parent, { input }, { db, viewer }) => {
  const place = { articleId: readId('Article', input.article), blockId: input.block ?? null }
  return { article: await unlock(db, viewer, place) }
}
