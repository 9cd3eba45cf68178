/** A body in two parts: ours down to the line, and what the rep writes below it. */
export interface Body {
  readonly ours: string
  readonly notes: string
}

/** The line begins with `---` in every language; what stands below the first one belongs to the rep. */
const line = /^---.*$/m

/**
 * Cuts a body at the line. Without one (the rep, or a calendar program, took it away) nothing can be told apart, and
 * nothing counts as a note.
 */
export function cutBody(body: string): Body {
  const text = body.replace(/\r\n?/g, '\n')
  const found = line.exec(text)
  if (!found) return { ours: text.trim(), notes: '' }
  const end = found.index + found[0].length
  return { ours: text.slice(0, end).trim(), notes: text.slice(end).trim() }
}

/** Our part with the rep's notes below it. */
export const joinBody = ({ ours, notes }: Body): string =>
  notes === '' ? `${ours}\n` : `${ours}\n${notes}\n`
