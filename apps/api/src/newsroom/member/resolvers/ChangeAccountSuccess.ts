import type { ChangeAccountSuccessResolvers } from './../../types.generated.ts'
export const ChangeAccountSuccess: ChangeAccountSuccessResolvers = {
  /* Implement ChangeAccountSuccess resolver logic here */
}
