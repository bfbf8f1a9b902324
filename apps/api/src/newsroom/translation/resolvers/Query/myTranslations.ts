import type { QueryResolvers } from './../../../types.generated.ts'
import { listTaken } from '../../translation.store.ts'

export const myTranslations: NonNullable<QueryResolvers['myTranslations']> = async (_parent, _args, { db, viewer }) =>
  viewer.kind === 'member' ? listTaken(db, viewer.id) : []
