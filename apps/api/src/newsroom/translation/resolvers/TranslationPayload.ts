import type { TranslationPayloadResolvers } from './../../types.generated.ts'
export const TranslationPayload: TranslationPayloadResolvers = {
  /* Implement TranslationPayload resolver logic here */
}
