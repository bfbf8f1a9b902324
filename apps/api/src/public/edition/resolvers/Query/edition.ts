import type { QueryResolvers } from '../../../types.generated.ts'

export const edition: NonNullable<QueryResolvers['edition']> = (_parent, { code }, { reference, shown }) => {
  const found = reference.current().edition(code)
  if (!found) shown.nothing()
  return found
}
