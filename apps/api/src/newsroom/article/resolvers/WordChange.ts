import type { WordChangeResolvers } from '../../types.generated.ts'

export const WordChange: WordChangeResolvers = {}
