import type { OriginalCorrectionResolvers } from './../../types.generated.ts'
export const OriginalCorrection: OriginalCorrectionResolvers = {
  /* Implement OriginalCorrection resolver logic here */
}
