import type { SectionChanged } from './change-section.service.ts'
import type { SectionRow } from './section.store.ts'

type Refused = Extract<SectionChanged, { ok: false }>

const changed = 'Somebody changed this section since you saw it. Look at it as it is now, and say again what you want.'

/** As the graph answers what was not done. */
export function toSectionRefusal(
  refused: Refused,
):
  | { __typename: 'SectionInputError'; message: string }
  | { __typename: 'SectionChangedError'; message: string; section: SectionRow } {
  if ('problem' in refused) return { __typename: 'SectionInputError', message: refused.problem }
  return { __typename: 'SectionChangedError', message: changed, section: refused.section }
}

export function toSectionResult(result: SectionChanged) {
  return result.ok ? ({ __typename: 'SectionSuccess', section: result.section } as const) : toSectionRefusal(result)
}
