import type { EditionFollowedResolvers } from '../../types.generated.ts'

export const EditionFollowed: EditionFollowedResolvers = {}
