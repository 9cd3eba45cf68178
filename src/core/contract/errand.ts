import type { Link } from '../link.ts'

/** What main asks of the window: where to go, or what to open. */
export type Errand =
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'today' }
  | { readonly kind: 'quick-add' }
  /** A reminder has come or gone. */
  | { readonly kind: 'reminders' }
