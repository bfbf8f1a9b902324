import { orInputError } from '../article/save-result.ts'
import type { ResolversTypes } from '../types.generated.ts'
import type { DutyResult } from './roster.service.ts'

type Answer = Awaited<ResolversTypes['DutyResult']>

/** What became of the roster, as the graph says it. */
export async function toDutyResult(change: () => Promise<DutyResult>): Promise<Answer> {
  const result = await orInputError(change)
  if ('__typename' in result) return { __typename: 'DutyError', message: result.message, duty: null }
  if (result.ok) return { __typename: 'DutyPayload', duties: result.duties }
  return { __typename: 'DutyError', message: result.message, duty: result.duty }
}

export const toPlace = ({ week, edition }: { week: string; edition?: string | null | undefined }) => ({
  week,
  edition: edition ?? null,
})
