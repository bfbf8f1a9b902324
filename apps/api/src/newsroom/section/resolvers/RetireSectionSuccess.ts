import type { RetireSectionSuccessResolvers } from '../../types.generated.ts'

export const RetireSectionSuccess: RetireSectionSuccessResolvers = {}
