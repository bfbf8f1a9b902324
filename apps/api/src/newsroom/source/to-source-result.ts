import type { SourceChanged } from './source.service.ts'

const changed = 'Somebody changed this source since you saw it. Look at it as it is now, and say again what you want.'

/** As the graph answers. */
export function toSourceResult(result: SourceChanged) {
  if (result.ok) return { __typename: 'SourceSuccess', source: result.source } as const
  if ('problem' in result) return { __typename: 'SourceInputError', message: result.problem } as const
  return { __typename: 'SourceChangedError', message: changed, source: result.source } as const
}
