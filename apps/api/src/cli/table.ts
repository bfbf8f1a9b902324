/** Columns of text, each as wide as its widest cell; the last is cut so that a row fits a terminal. */
export function formatTable(rows: readonly (readonly string[])[], width = process.stdout.columns ?? 160): string {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, column) => Math.max(all[column] ?? 0, cell.length)),
    [],
  )
  return rows
    .map((row) =>
      row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '),
    )
    .map((line) => (line.length > width ? `${line.slice(0, Math.max(width - 1, 1))}…` : line))
    .join('\n')
}
