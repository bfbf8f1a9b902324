import type { QueryResolvers } from './../../../types.generated.ts'
import { recall } from '../../memory.service.ts'

export const renderings: NonNullable<QueryResolvers['renderings']> = (_parent, { text, ...pair }, { db }) =>
  recall(db, pair, text)
