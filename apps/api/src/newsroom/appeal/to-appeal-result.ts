import { AppError } from '../../errors.ts'
import type { AppealRow } from '../../publishing/appeal.store.ts'
import type { AppealChanged } from './appeal.service.ts'

type Result =
  | { __typename: 'AppealPayload'; appeal: AppealRow }
  | { __typename: 'AppealChangedError'; message: string; appeal: AppealRow }
  | { __typename: 'AppealInputError'; message: string }

const changed = 'Somebody changed this appeal since you saw it. Look at it as it is now, and change that.'

/** What became of an appeal, as the graph says it. */
export async function toAppealResult(change: () => Promise<AppealChanged>): Promise<Result> {
  try {
    const result = await change()
    if (result.ok) return { __typename: 'AppealPayload', appeal: result.appeal }
    if ('problem' in result) return { __typename: 'AppealInputError', message: result.problem }
    return { __typename: 'AppealChangedError', message: changed, appeal: result.appeal }
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'BAD_USER_INPUT')) throw error
    return { __typename: 'AppealInputError', message: error.message }
  }
}
