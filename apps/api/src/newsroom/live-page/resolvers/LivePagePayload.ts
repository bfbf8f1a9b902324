import type { LivePagePayloadResolvers } from './../../types.generated.ts'
export const LivePagePayload: LivePagePayloadResolvers = {
  /* Implement LivePagePayload resolver logic here */
}
