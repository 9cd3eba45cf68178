/** One line of a CSV file, which opens in a spreadsheet without running anything. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(safeCell).join(',')}\r\n`

function safeCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell
  return /[",;\t|\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const plainNumber = /^[+-]?\d+([.,]\d+)*$/
