import type { TranslationRequestResultResolvers } from './../../types.generated.ts'
export const TranslationRequestResult: TranslationRequestResultResolvers = {
  /* Implement TranslationRequestResult union logic here */
}
