import type { ContributorChangedErrorResolvers } from '../../types.generated.ts'

export const ContributorChangedError: ContributorChangedErrorResolvers = {}
