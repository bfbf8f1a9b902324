import type { QueryResolvers } from '../../../types.generated.ts'

export const outlet: NonNullable<QueryResolvers['outlet']> = (_parent, _args, { reference }) =>
  reference.current().outlet
