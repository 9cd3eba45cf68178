import type { LeadView } from '../../core/contract/lead-views.ts'
import { fold } from '../../core/lead/fold.ts'
import { problem } from '../../core/problem.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

/** The view that people mean by its name, or by the key of a built-in one. */
export async function findLeadView({ ask }: Session, name: string): Promise<LeadView> {
  const views = await ask('leadViews.list', {})
  const view =
    views.find((one) => one.name !== undefined && fold(one.name) === fold(name)) ??
    views.find(({ key }) => key === name)
  if (view) return view
  const names = views.map((one) => one.name ?? one.key).join(', ')
  throw new Refusal(problem('invalid-input', { detail: `“${name}” is not a view; there is ${names}` }))
}
