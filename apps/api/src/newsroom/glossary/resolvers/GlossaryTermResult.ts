import type { GlossaryTermResultResolvers } from './../../types.generated.ts'
export const GlossaryTermResult: GlossaryTermResultResolvers = {
  /* Implement GlossaryTermResult union logic here */
}
