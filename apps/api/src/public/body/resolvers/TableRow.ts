import type { TableRowResolvers } from '../../types.generated.ts'

export const TableRow: TableRowResolvers = {
  cells: ({ cells, edition }) => cells.map((spans) => ({ spans, edition })),
}
