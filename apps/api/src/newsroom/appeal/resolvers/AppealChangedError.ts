import type { AppealChangedErrorResolvers } from './../../types.generated.ts'
export const AppealChangedError: AppealChangedErrorResolvers = {
  /* Implement AppealChangedError resolver logic here */
}
