import { checkPageSize } from '../../../../pagination.ts'
import type { QueryResolvers } from './../../../types.generated.ts'
import { listTerms } from '../../glossary.store.ts'

export const glossary: NonNullable<QueryResolvers['glossary']> = async (_parent, { first, after, ...pair }, { db }) =>
  listTerms(db, pair, after ?? '', checkPageSize(first))
