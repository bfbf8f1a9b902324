import type { QueryResolvers } from './../../../types.generated.ts'
import { listServiceTokens } from '../../service-token.store.ts'

export const serviceTokens: NonNullable<QueryResolvers['serviceTokens']> = (_parent, _args, { db }) =>
  listServiceTokens(db, 200)
