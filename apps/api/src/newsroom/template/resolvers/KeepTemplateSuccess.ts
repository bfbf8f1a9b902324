import type { KeepTemplateSuccessResolvers } from './../../types.generated.ts'
export const KeepTemplateSuccess: KeepTemplateSuccessResolvers = {}
