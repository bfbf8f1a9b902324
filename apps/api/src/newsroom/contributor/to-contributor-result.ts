import type { ContributorChanged } from './change-contributor.service.ts'

const changed =
  'Somebody changed this contributor since you saw it. Look at it as it is now, and say again what you want.'

/** As the graph answers. */
export function toContributorResult(result: ContributorChanged) {
  if (result.ok) return { __typename: 'ContributorSuccess', contributor: result.contributor } as const
  if ('problem' in result) return { __typename: 'ContributorInputError', message: result.problem } as const
  return { __typename: 'ContributorChangedError', message: changed, contributor: result.contributor } as const
}
