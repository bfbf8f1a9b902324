import type { NamedPage } from '../../pagination.ts'
import type { ContributorRow } from '../reference/reference.store.ts'

export type ContributorMapper = ContributorRow
export type ContributorConnectionMapper = NamedPage<ContributorRow>
export type ContributorEdgeMapper = ContributorRow
export type { NamedCredit as CreditMapper } from './find-credits.ts'
