import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { retireSeries as retire } from '../../change-series.service.ts'
import { toSeriesResult } from '../../to-series-result.ts'

export const retireSeries: NonNullable<MutationResolvers['retireSeries']> = async (
  _parent,
  { input: { id, ...input } },
  { db, viewer, now },
) => toSeriesResult(await retire(db, viewer, readId('Series', id), input, now))
