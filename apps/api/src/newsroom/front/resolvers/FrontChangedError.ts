import type { FrontChangedErrorResolvers } from '../../types.generated.ts'

export const FrontChangedError: FrontChangedErrorResolvers = {}
