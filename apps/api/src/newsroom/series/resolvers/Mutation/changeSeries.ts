import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { changeSeries as change } from '../../change-series.service.ts'
import { toSeriesResult } from '../../to-series-result.ts'

export const changeSeries: NonNullable<MutationResolvers['changeSeries']> = async (
  _parent,
  { input: { id, version, names } },
  { db, viewer, now },
) => {
  const called = names.map(({ title, ...name }) => ({ ...name, name: title }))
  return toSeriesResult(await change(db, viewer, readId('Series', id), { version, names: called }, now))
}
