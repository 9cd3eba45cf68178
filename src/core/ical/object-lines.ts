/** A line of a calendar file as it came, with its folds and its end, and the name of its property in capitals. */
export interface ObjectLine {
  readonly raw: string
  readonly name: string
}

/** Cuts a file into its lines, so that those left alone go back byte for byte. */
export const objectLines = (text: string): readonly ObjectLine[] =>
  (text.match(/[^\r\n]*(?:(?:\r\n|\n|\r)[ \t][^\r\n]*)*(?:\r\n|\n|\r|$)/g) ?? [])
    .filter((raw) => raw !== '')
    .map((raw) => ({ raw, name: /^[^:;]*/.exec(unfold(raw))?.[0].trim().toUpperCase() ?? '' }))

export const unfold = (raw: string): string => raw.replace(/(?:\r\n|\n|\r)[ \t]/g, '').replace(/[\r\n]+$/, '')

/** What stands before the value: the name with its parameters. A colon in quotes does not end it. */
export const headOf = (raw: string): string => /^(?:[^":]|"[^"]*")*/.exec(unfold(raw))?.[0] ?? ''

export const valueIn = (raw: string): string => unfold(raw).slice(headOf(raw).length + 1)

export const isBegin = (line: ObjectLine, component: string): boolean =>
  line.name === 'BEGIN' && valueIn(line.raw).trim().toUpperCase() === component

/** The lines of a component that begins at `begin`, up to and with its end. Undefined if it has none. */
export function endOf(lines: readonly ObjectLine[], begin: number): number | undefined {
  let depth = 0
  for (let index = begin; index < lines.length; index += 1) {
    if (lines[index]?.name === 'BEGIN') depth += 1
    if (lines[index]?.name === 'END') depth -= 1
    if (depth === 0) return index + 1
  }
  return undefined
}

/** A component as its own properties and, whole, the components in it. */
export interface Parts {
  readonly begin: ObjectLine
  readonly properties: readonly ObjectLine[]
  readonly components: readonly (readonly ObjectLine[])[]
  readonly end: ObjectLine
}

export function partsOf(lines: readonly ObjectLine[]): Parts | undefined {
  const [begin, end] = [lines[0], lines.at(-1)]
  if (begin === undefined || end === undefined || lines.length < 2) return undefined
  const properties: ObjectLine[] = []
  const components: (readonly ObjectLine[])[] = []
  for (let index = 1; index < lines.length - 1; ) {
    const line = lines[index]
    const stop = line?.name === 'BEGIN' ? endOf(lines, index) : index + 1
    if (line === undefined || stop === undefined) return undefined
    if (line.name === 'BEGIN') components.push(lines.slice(index, stop))
    else properties.push(line)
    index = stop
  }
  return { begin, properties, components, end }
}
