export type { BioRow as ContributorBioMapper, ContributorRow as ContributorMapper } from './contributor.store.ts'
