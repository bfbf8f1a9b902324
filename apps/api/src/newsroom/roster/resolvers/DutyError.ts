import type { DutyErrorResolvers } from './../../types.generated.ts'
export const DutyError: DutyErrorResolvers = {
  /* Implement DutyError resolver logic here */
}
