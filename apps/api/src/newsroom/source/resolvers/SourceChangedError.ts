import type { SourceChangedErrorResolvers } from '../../types.generated.ts'

export const SourceChangedError: SourceChangedErrorResolvers = {}
