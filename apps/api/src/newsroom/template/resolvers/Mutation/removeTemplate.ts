import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { removeTemplate as remove } from '../../template.service.ts'

export const removeTemplate: NonNullable<MutationResolvers['removeTemplate']> = async (_parent, { input }, context) => {
  const { db, viewer, now } = context
  await remove(db, viewer, readId('ArticleTemplate', input.template), now)
  return { id: input.template }
}
