import type { DraftResultResolvers } from './../../types.generated.ts'
export const DraftResult: DraftResultResolvers = {}
