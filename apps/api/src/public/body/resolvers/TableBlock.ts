import type { TableBlockResolvers } from '../../types.generated.ts'

export const TableBlock: TableBlockResolvers = {
  id: ({ block }) => block.id,
  caption: ({ block, edition }) => (block.caption ? { spans: block.caption, edition } : null),
  headerRow: ({ block }) => block.headerRow,
  headerColumn: ({ block }) => block.headerColumn,
  rows: ({ block, edition }) => block.rows.map((cells) => ({ cells, edition })),
}
