import type { ContributorSuccessResolvers } from '../../types.generated.ts'

export const ContributorSuccess: ContributorSuccessResolvers = {}
