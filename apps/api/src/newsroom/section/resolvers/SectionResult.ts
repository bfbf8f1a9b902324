import type { SectionResultResolvers } from '../../types.generated.ts'

export const SectionResult: SectionResultResolvers = {}
