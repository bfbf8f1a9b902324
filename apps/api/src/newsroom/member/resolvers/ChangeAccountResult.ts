import type { ChangeAccountResultResolvers } from './../../types.generated.ts'
export const ChangeAccountResult: ChangeAccountResultResolvers = {}
