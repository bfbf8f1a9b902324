import type { AppealInputErrorResolvers } from './../../types.generated.ts'
export const AppealInputError: AppealInputErrorResolvers = {
  /* Implement AppealInputError resolver logic here */
}
