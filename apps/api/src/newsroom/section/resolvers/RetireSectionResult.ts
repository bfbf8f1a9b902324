import type { RetireSectionResultResolvers } from '../../types.generated.ts'

export const RetireSectionResult: RetireSectionResultResolvers = {}
