import type { TranslationResultResolvers } from './../../types.generated.ts'
export const TranslationResult: TranslationResultResolvers = {
  /* Implement TranslationResult union logic here */
}
