import type { SourceInputErrorResolvers } from '../../types.generated.ts'

export const SourceInputError: SourceInputErrorResolvers = {}
