import type { ContributorResultResolvers } from '../../types.generated.ts'

export const ContributorResult: ContributorResultResolvers = {}
