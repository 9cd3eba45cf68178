import type { ReasonId } from '../../core/ids.ts'
import { findByName } from '../../core/lead/listed-name.ts'
import { problem } from '../../core/problem.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

/** The reason of a refusal that is called so. */
export async function findReason({ ask }: Session, name: string): Promise<ReasonId> {
  const reasons = await ask('reasons.list', {})
  const reason = findByName(reasons, name)
  if (reason) return reason.id
  const detail = `“${name}” is not a reason; there are ${reasons.map((one) => one.name).join(', ')}`
  throw new Refusal(problem('invalid-input', { detail }, 'because'))
}
