import type { CreditResolvers } from './../../types.generated.ts'
export const Credit: CreditResolvers = {
  /* Implement Credit resolver logic here */
}
