import type { SectionSuccessResolvers } from '../../types.generated.ts'

export const SectionSuccess: SectionSuccessResolvers = {}
