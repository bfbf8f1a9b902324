import type { PublishingProblemResolvers } from './../../types.generated.ts'

export const PublishingProblem: PublishingProblemResolvers = {
  code: ({ kind }) => kind,
  isError: ({ level }) => level === 'error',
}
