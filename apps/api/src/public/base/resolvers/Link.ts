import type { LinkResolvers } from '../../types.generated.ts'

export const Link: LinkResolvers = {}
