import type { BankAccountResolvers } from './../../types.generated.ts'
export const BankAccount: BankAccountResolvers = {
  /* Implement BankAccount resolver logic here */
}
