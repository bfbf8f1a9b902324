import type { CorrectionTaskResultResolvers } from './../../types.generated.ts'
export const CorrectionTaskResult: CorrectionTaskResultResolvers = {
  /* Implement CorrectionTaskResult union logic here */
}
