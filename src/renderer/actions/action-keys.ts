/**
 * The one key of each action, everywhere the same. They keep clear of the keys of outcomes (n m i a l d r b), of j and k
 * (move), c (new lead) and g (go to a screen).
 */
export const keyOf = {
  /** To another time. */
  move: 'v',
  /** All that stand on days that do not count. */
  moveAll: 'shift+v',
  /** It stays on its day, and goes on. */
  keep: 'o',
  /** A deleted event comes back, and goes on. */
  putBack: 'o',
  /** What was done in the calendar stays so. */
  leave: 'x',
  /** What for, how, how long. */
  edit: 'p',
  /** A contact that was not planned. */
  log: 't',
  /** What the client agreed to: yes. */
  agree: 'y',
  endAgreement: 'shift+y',
  /** A follow-up by hand. */
  add: 'f',
  start: 's',
  /** Go on. */
  extend: 'o',
  wait: 'w',
  nurture: 'u',
  close: 'x',
  stop: 'shift+x',
  reopen: 'shift+o',
  open: 'e',
  /** Humans. */
  people: 'h',
  person: 'shift+h',
  company: 'shift+c',
  /** Where one writes. */
  note: 'z',
  /** Quote: the line to say. */
  copy: 'q',
  /** A connected calendar: what waits for a yes is `agree`. */
  sync: 'shift+s',
  pause: 'shift+p',
  /** Which calendars are kept free of follow-ups. */
  keepFree: 'shift+k',
  reconnect: 'shift+w',
  disconnect: 'shift+x',
} as const
