import type { DutyPayloadResolvers } from './../../types.generated.ts'
export const DutyPayload: DutyPayloadResolvers = {
  /* Implement DutyPayload resolver logic here */
}
