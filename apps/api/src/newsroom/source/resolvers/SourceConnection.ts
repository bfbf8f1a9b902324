import type { SourceConnectionResolvers } from '../../types.generated.ts'

export const SourceConnection: SourceConnectionResolvers = {}
