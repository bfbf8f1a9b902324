import type { FrontRevisionResolvers } from '../../types.generated.ts'

export const FrontRevision: FrontRevisionResolvers = {}
