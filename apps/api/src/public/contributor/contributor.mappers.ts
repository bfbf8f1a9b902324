export type { ContributorRow as ContributorMapper } from '../reference/reference.store.ts'
export type { NamedCredit as CreditMapper } from './find-credits.ts'
