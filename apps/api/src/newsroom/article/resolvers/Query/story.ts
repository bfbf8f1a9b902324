import { idOf } from '../../../../ids.ts'
import type { QueryResolvers } from './../../../types.generated.ts'
import { hasStory } from '../../article.store.ts'

export const story: NonNullable<QueryResolvers['story']> = async (_parent, { id }, { db }) => {
  const row = idOf('Story', id)
  return row !== null && (await hasStory(db, row)) ? { id: row } : null
}
