import type { QueryResolvers } from '../../../types.generated.ts'

export const editions: NonNullable<QueryResolvers['editions']> = (_parent, _args, { reference }) => [
  ...reference.current().editions,
]
