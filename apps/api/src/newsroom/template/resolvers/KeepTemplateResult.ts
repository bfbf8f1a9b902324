import type { KeepTemplateResultResolvers } from './../../types.generated.ts'
export const KeepTemplateResult: KeepTemplateResultResolvers = {}
