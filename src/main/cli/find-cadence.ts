import type { CadenceView } from '../../core/contract/cadences.ts'
import { findByName } from '../../core/lead/listed-name.ts'
import { problem } from '../../core/problem.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

/** A cadence by its key or name, archived or not. */
export async function findCadence({ ask }: Session, name: string): Promise<CadenceView> {
  const cadences = await ask('cadences.list', { archived: true })
  const cadence = cadences.find(({ key }) => key === name) ?? findByName(cadences, name)
  if (cadence) return cadence
  const known = cadences.map(({ key }) => key).join(', ')
  throw new Refusal(problem('invalid-input', { detail: `“${name}” is not a cadence; there is ${known}` }))
}
