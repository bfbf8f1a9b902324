import type { SectionInputErrorResolvers } from '../../types.generated.ts'

export const SectionInputError: SectionInputErrorResolvers = {}
