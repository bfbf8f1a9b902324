import type { HandoverResolvers } from './../../types.generated.ts'

export const Handover: HandoverResolvers = {
  by: ({ writtenBy }) => writtenBy,
  at: ({ writtenAt }) => writtenAt,
}
