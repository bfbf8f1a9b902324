import type { QueryResolvers } from '../../../types.generated.ts'
import { findSeries } from '../../series.store.ts'

const most = 50

export const allSeries: NonNullable<QueryResolvers['allSeries']> = (_parent, { words, first, withRetired }, { db }) =>
  findSeries(db, { words, withRetired }, Math.min(Math.max(first, 1), most))
