import type { QueryResolvers } from './../../../types.generated.ts'
import { lookUp } from '../../glossary.service.ts'

export const glossaryHits: NonNullable<QueryResolvers['glossaryHits']> = (_parent, { text, ...pair }, { db }) =>
  lookUp(db, pair, text)
