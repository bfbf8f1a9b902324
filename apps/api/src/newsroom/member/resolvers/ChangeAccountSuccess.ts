import type { ChangeAccountSuccessResolvers } from './../../types.generated.ts'
export const ChangeAccountSuccess: ChangeAccountSuccessResolvers = {}
