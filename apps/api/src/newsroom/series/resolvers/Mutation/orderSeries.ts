import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { orderSeries as order } from '../../order-series.service.ts'
import { toSeriesResult } from '../../to-series-result.ts'

export const orderSeries: NonNullable<MutationResolvers['orderSeries']> = async (
  _parent,
  { input: { id, version, stories } },
  { db, viewer, now },
) => {
  const storyIds = stories.map((story) => readId('Story', story))
  return toSeriesResult(await order(db, viewer, readId('Series', id), { version, storyIds }, now))
}
