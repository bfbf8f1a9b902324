import type { ContributorLinkResolvers } from '../../types.generated.ts'

export const ContributorLink: ContributorLinkResolvers = {}
