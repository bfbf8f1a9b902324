import type { SectionChangedErrorResolvers } from '../../types.generated.ts'

export const SectionChangedError: SectionChangedErrorResolvers = {}
