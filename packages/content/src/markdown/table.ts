import type { Table } from 'mdast'
import type { Span } from '../body.ts'
import type { Context, Draft } from './context.ts'
import { finishSpans, inlineToSpans } from './inline.ts'

/**
 * Markdown has no table without a header row, so an empty one stands for none. Where only the cell in the corner is empty,
 * the first column names the rows.
 */
export function tableToDraft({ children }: Table, context: Context): Draft | null {
  const cells = children.map((row) => row.children.map((cell) => finishSpans(inlineToSpans(cell.children, context))))
  const [header = [], ...others] = cells
  const rows = cells.map((row) => header.map((_, column) => row[column] ?? []))
  if (cells.flat().every(isEmpty)) return null
  const headerRow = !header.every(isEmpty)
  return {
    kind: 'table',
    headerRow,
    headerColumn: headerRow && others.length > 0 && header.length > 1 && isEmpty(header[0] ?? []),
    rows: headerRow ? rows : rows.slice(1),
  }
}

const isEmpty = (cell: readonly Span[]) => cell.length === 0
