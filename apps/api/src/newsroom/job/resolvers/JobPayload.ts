import type { JobPayloadResolvers } from './../../types.generated.ts'
export const JobPayload: JobPayloadResolvers = {
  /* Implement JobPayload resolver logic here */
}
