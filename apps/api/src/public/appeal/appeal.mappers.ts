import type { LiveAppealRow } from '../reference/reference.store.ts'

export type AppealMapper = Pick<LiveAppealRow, 'content' | 'goal' | 'raised' | 'currency' | 'endsAt'> & {
  /** Neither is needed in one that came with its article. */
  heading: string | null
  linkLabel: string | null
  edition: string
}
