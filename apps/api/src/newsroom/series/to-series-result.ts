import type { SeriesChanged } from './change-series.service.ts'

const changed = 'Somebody changed this series since you saw it. Look at it as it is now, and say again what you want.'

/** As the graph answers. */
export function toSeriesResult(result: SeriesChanged) {
  if (result.ok) return { __typename: 'SeriesSuccess', series: result.series } as const
  if ('problem' in result) return { __typename: 'SeriesInputError', message: result.problem } as const
  return { __typename: 'SeriesChangedError', message: changed, series: result.series } as const
}
