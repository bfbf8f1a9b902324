import type { AuditChangeResolvers } from './../../types.generated.ts'
export const AuditChange: AuditChangeResolvers = {
  /* Implement AuditChange resolver logic here */
}
