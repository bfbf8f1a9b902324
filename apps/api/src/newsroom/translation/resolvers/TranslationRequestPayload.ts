import type { TranslationRequestPayloadResolvers } from './../../types.generated.ts'
export const TranslationRequestPayload: TranslationRequestPayloadResolvers = {
  /* Implement TranslationRequestPayload resolver logic here */
}
