import type { BoardChangeResolvers } from './../../types.generated.ts'

export const BoardChange: BoardChangeResolvers = {
  stories: ({ stories }) => [...stories],
}
