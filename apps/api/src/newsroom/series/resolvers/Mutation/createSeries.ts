import type { MutationResolvers } from '../../../types.generated.ts'
import { createSeries as create } from '../../change-series.service.ts'
import { toSeriesResult } from '../../to-series-result.ts'

export const createSeries: NonNullable<MutationResolvers['createSeries']> = async (
  _parent,
  { input: { names } },
  { db, viewer, now },
) => {
  const called = names.map(({ title, ...name }) => ({ ...name, name: title }))
  return toSeriesResult(await create(db, viewer, called, now))
}
