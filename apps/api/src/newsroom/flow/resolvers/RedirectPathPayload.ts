import type { RedirectPathPayloadResolvers } from './../../types.generated.ts'
export const RedirectPathPayload: RedirectPathPayloadResolvers = {
  /* Implement RedirectPathPayload resolver logic here */
}
