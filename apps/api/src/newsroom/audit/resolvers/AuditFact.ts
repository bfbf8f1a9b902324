import type { AuditFactResolvers } from './../../types.generated.ts'
export const AuditFact: AuditFactResolvers = {
  /* Implement AuditFact resolver logic here */
}
