import type { BodyBlockResolvers } from '../../types.generated.ts'

export const BodyBlock: BodyBlockResolvers = {
  __resolveType: (block) => block.__typename,
}
