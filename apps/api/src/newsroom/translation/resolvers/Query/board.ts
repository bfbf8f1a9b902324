import type { QueryResolvers } from './../../../types.generated.ts'
import type { CellState } from '../../board.rules.ts'
import { readBoard } from '../../board.service.ts'

export const board: NonNullable<QueryResolvers['board']> = (_parent, { first, after, filter }, { db }) => {
  const { editions, states } = filter ?? {}
  const wanted = {
    ...(editions && { editions }),
    ...(states && { states: states.map((state) => state.toLowerCase() as CellState) }),
  }
  return readBoard(db, wanted, first, after ?? null)
}
