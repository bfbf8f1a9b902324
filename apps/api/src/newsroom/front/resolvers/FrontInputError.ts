import type { FrontInputErrorResolvers } from '../../types.generated.ts'

export const FrontInputError: FrontInputErrorResolvers = {}
