import type { CreditResolvers } from '../../types.generated.ts'

export const Credit: CreditResolvers = {
  role: (credit) => credit.role.toUpperCase() as Uppercase<typeof credit.role>,
}
