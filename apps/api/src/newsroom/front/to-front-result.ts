import type { Front, FrontChanged } from './front.service.ts'

const changed = 'Somebody arranged this front since you saw it. Look at it as it is now, and arrange it again.'

/** As the graph answers. */
export function toFrontResult(
  result: FrontChanged,
):
  | { __typename: 'FrontSuccess'; front: Front }
  | { __typename: 'FrontInputError'; message: string }
  | { __typename: 'FrontChangedError'; message: string; front: Front } {
  if (result.ok) return { __typename: 'FrontSuccess', front: result.front }
  if ('problem' in result) return { __typename: 'FrontInputError', message: result.problem }
  return { __typename: 'FrontChangedError', message: changed, front: result.front }
}
