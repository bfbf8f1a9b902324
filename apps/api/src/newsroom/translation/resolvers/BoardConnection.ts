import type { BoardConnectionResolvers } from './../../types.generated.ts'
import { cursorOf } from '../board.service.ts'

export const BoardConnection: BoardConnectionResolvers = {
  nodes: ({ rows }) => rows,
  pageInfo: ({ rows: [first], hasNextPage, end }) => ({
    hasNextPage,
    hasPreviousPage: false,
    startCursor: first ? cursorOf({ at: first.at, id: first.storyId }) : null,
    endCursor: end && cursorOf(end),
  }),
}
