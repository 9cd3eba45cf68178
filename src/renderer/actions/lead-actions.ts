import type { TFunction } from 'i18next'
import type { FollowUpCard } from '../../core/contract/follow-ups.ts'
import type { Outcome } from '../../core/followup/outcome.ts'
import type { LeadState } from '../../core/lead/lead-state.ts'
import type { Action } from '../ui/action.ts'
import { keyOf } from './action-keys.ts'
import type { Asking } from './asking.ts'
import { keyOfOutcome, outcomesInOrder } from './outcome-keys.ts'

interface Named {
  readonly id: string
  readonly title: string
}

type Ask = (asking: Asking) => void

/** Every outcome by its key; with Shift the details are asked first. */
export const outcomeActions = (
  t: TFunction,
  record: (outcome: Outcome, ask: boolean) => void,
): readonly Action[] =>
  outcomesInOrder.map((outcome) => ({
    id: outcome,
    label: t(`outcome.${outcome}`),
    keys: keyOfOutcome[outcome],
    run: () => record(outcome, false),
    withShift: () => record(outcome, true),
  }))

/** What can be done with an appointment beside recording what came of it. */
export const followUpActions = (t: TFunction, card: FollowUpCard, ask: Ask): readonly Action[] => [
  { id: 'move', label: t('today.move'), keys: keyOf.move, run: () => ask({ kind: 'move', card }) },
  { id: 'edit', label: t('editFollowUp.edit'), keys: keyOf.edit, run: () => ask({ kind: 'edit', card }) },
]

interface Missed {
  take(): void
  copy(): void
}

/** What helps where an appointment was missed: the next free time by the key that moves, and the line to say. */
export const missedActions = (
  t: TFunction,
  planned: readonly Action[],
  { take, copy }: Missed,
): readonly Action[] => [
  { id: 'take', label: t('today.takeSlot'), keys: keyOf.move, isStrong: true, run: take },
  { id: 'copy', label: t('today.copyApology'), keys: keyOf.copy, run: copy },
  ...planned.map((action) => (action.id === 'move' ? { ...action, keys: `shift+${keyOf.move}` } : action)),
]

/** What can be noted down of a client at any time. */
export const clientActions = (t: TFunction, lead: Named, ask: Ask): readonly Action[] => [
  { id: 'log', label: t('log.log'), keys: keyOf.log, run: () => ask({ kind: 'log', lead }) },
  {
    id: 'agree',
    label: t('agreement.agree'),
    keys: keyOf.agree,
    run: () => ask({ kind: 'agree', lead }),
  },
]

/** Where a lead stands, as far as it decides what can be done with it. */
export interface Standing {
  readonly state: LeadState
  readonly canExtend: boolean
  /** Something is planned that only a decision takes away. */
  readonly isPlanned: boolean
  /** It had a string before. */
  readonly isAgain: boolean
}

/** How a lead gets its next step. */
export function nextStepActions(
  t: TFunction,
  lead: Named,
  { state, canExtend, isPlanned, isAgain }: Standing,
  ask: Ask,
): readonly Action[] {
  const extend: Action = {
    id: 'extend',
    label: t('extend.extend'),
    keys: keyOf.extend,
    isStrong: !isPlanned,
    run: () => ask({ kind: 'extend', lead }),
  }
  const start: Action = {
    id: 'start',
    label: t(isAgain ? 'decision.startAgain' : 'decision.start'),
    keys: keyOf.start,
    isStrong: true,
    run: () => ask({ kind: 'start-string', lead }),
  }
  const add: Action = {
    id: 'add',
    label: t('addFollowUp.one'),
    keys: keyOf.add,
    run: () => ask({ kind: 'add', lead }),
  }
  // A string is for who has not bought yet; a customer has follow-ups.
  const steps = state === 'won' ? [add] : [start, add]
  return [...(canExtend ? [extend] : []), ...(isPlanned ? [] : steps)]
}

interface Decide {
  readonly ask: Ask
  close(): void
}

/** The decisions that can always be taken on a lead that is not over. */
export const decisionActions = (t: TFunction, lead: Named, { ask, close }: Decide): readonly Action[] => [
  {
    id: 'wait',
    label: t('decision.waiting'),
    keys: keyOf.wait,
    run: () => ask({ kind: 'wait', lead }),
  },
  {
    id: 'nurture',
    label: t('decision.nurture'),
    keys: keyOf.nurture,
    run: () => ask({ kind: 'nurture', lead }),
  },
  { id: 'close', label: t('decision.dead'), keys: keyOf.close, run: close },
]
