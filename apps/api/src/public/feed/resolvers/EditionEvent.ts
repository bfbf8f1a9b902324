import type { EditionEventResolvers } from '../../types.generated.ts'

export const EditionEvent: EditionEventResolvers = {
  __resolveType: (event) => event.__typename,
}
