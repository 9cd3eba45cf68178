/** Why a row did not come in, as the set-aside file says it. */
export interface SetAsideReason {
  readonly setAside: string
}

const sentences = {
  'no-lead': 'No lead, company, person or e-mail address in this row',
  'too-many-cells': '{cells} cells where the header has {columns}',
  'after-data': 'Text after the data, not a row',
  'repeated-header': 'The header again',
} as const

export function setAside(code: keyof typeof sentences, params: Record<string, number> = {}): SetAsideReason {
  return { setAside: sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name])) }
}

/** One line of a set-aside file; it opens in Excel without running anything. */
export const setAsideLine = (cells: readonly string[]): string => `${cells.map(safeCell).join(',')}\r\n`

function safeCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell
  return /[",;\t|\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const plainNumber = /^[+-]?\d+([.,]\d+)*$/
