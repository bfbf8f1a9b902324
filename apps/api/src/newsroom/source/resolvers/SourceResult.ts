import type { SourceResultResolvers } from '../../types.generated.ts'

export const SourceResult: SourceResultResolvers = {}
