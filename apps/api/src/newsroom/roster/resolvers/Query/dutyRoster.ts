import type { QueryResolvers } from './../../../types.generated.ts'
import { readRoster } from '../../roster.service.ts'

export const dutyRoster: NonNullable<QueryResolvers['dutyRoster']> = (_parent, { from, weeks, edition }, { db, now }) =>
  readRoster(db, { from: from ?? null, weeks, edition: edition ?? null }, now)
