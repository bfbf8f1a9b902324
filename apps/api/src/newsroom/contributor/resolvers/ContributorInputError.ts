import type { ContributorInputErrorResolvers } from '../../types.generated.ts'

export const ContributorInputError: ContributorInputErrorResolvers = {}
