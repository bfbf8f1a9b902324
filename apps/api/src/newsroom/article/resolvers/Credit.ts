import type { CreditResolvers } from '../../types.generated.ts'

export const Credit: CreditResolvers = {}
