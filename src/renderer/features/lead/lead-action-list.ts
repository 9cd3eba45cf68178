import type { TFunction } from 'i18next'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import { keyOf } from '../../actions/action-keys.ts'
import type { Asking } from '../../actions/asking.ts'
import {
  clientActions,
  decisionActions,
  followUpActions,
  missedActions,
  nextStepActions,
  outcomeActions,
} from '../../actions/lead-actions.ts'
import type { Action } from '../../ui/action.ts'
import type { LeadAsking } from './lead-asking.ts'

/** What carries the actions of a lead out. */
export interface LeadHands {
  ask(asking: Asking): void
  askHere(asking: LeadAsking): void
  outcome(outcome: Outcome, ask: boolean): void
  take(): void
  copy(): void
  decide(decision: 'dead' | 'reopen'): void
  stop(): void
  endAgreement(): void
  focusOn(what: 'people' | 'note'): void
}

interface Shown {
  readonly detail: LeadDetail
  readonly isMissed: boolean
}

/** Everything that can be done with a lead where it stands. */
export const actionsOfLead = (
  t: TFunction,
  { detail, isMissed }: Shown,
  hands: LeadHands,
): readonly Action[] => [
  ...(detail.nextStep === undefined ? [] : onFollowUp(t, detail.nextStep, isMissed, hands)),
  ...nextStepActions(t, detail.lead, standingOf(detail), hands.ask),
  ...clientActions(t, detail.lead, hands.ask),
  ...decisionsOn(t, detail, hands),
  ...partyActions(t, detail, hands),
]

function onFollowUp(
  t: TFunction,
  card: FollowUpCard,
  isMissed: boolean,
  hands: LeadHands,
): readonly Action[] {
  const planned = followUpActions(t, card, hands.ask)
  return [...outcomeActions(t, hands.outcome), ...(isMissed ? missedActions(t, planned, hands) : planned)]
}

/** Light touches give way to a string or an appointment: that is what they are for. */
const standingOf = ({ lead, nextStep, canExtend, strings }: LeadDetail) => ({
  state: lead.state,
  canExtend,
  isPlanned: nextStep !== undefined && lead.state !== 'nurture',
  isAgain: strings.length > 0,
})

/** The decisions that make sense where the lead stands. */
function decisionsOn(t: TFunction, { lead, strings }: LeadDetail, hands: LeadHands): readonly Action[] {
  const reopen: Action = {
    id: 'reopen',
    label: t('lead.reopen'),
    keys: keyOf.reopen,
    isStrong: true,
    run: () => hands.decide('reopen'),
  }
  const { state } = lead
  if (state === 'won' || state === 'dead' || state === 'refused') return [reopen]
  const stop: Action = { id: 'stop', label: t('decision.stop'), keys: keyOf.stop, run: hands.stop }
  const runs = strings.some(({ endedAt, kind }) => endedAt === undefined && kind === 'string')
  const rests = state === 'waiting' || state === 'nurture'
  return [
    ...(runs ? [stop] : []),
    ...decisionActions(t, lead, { ask: hands.ask, close: () => hands.decide('dead') }),
    ...(rests ? [reopen] : []),
  ]
}

/** Who is on the other side, what was agreed with them, and what is noted of them. */
const partyActions = (t: TFunction, detail: LeadDetail, hands: LeadHands): readonly Action[] => [
  ...(detail.agreement === undefined
    ? []
    : [
        {
          id: 'end-agreement',
          label: t('agreement.end'),
          keys: keyOf.endAgreement,
          run: hands.endAgreement,
        },
      ]),
  ...(detail.people.length === 0
    ? []
    : [{ id: 'people', label: t('person.go'), keys: keyOf.people, run: () => hands.focusOn('people') }]),
  {
    id: 'person',
    label: t('person.add'),
    keys: keyOf.person,
    run: () => hands.askHere({ kind: 'person', person: undefined }),
  },
  {
    id: 'company',
    label: t(detail.company === undefined ? 'company.add' : 'company.edit'),
    keys: keyOf.company,
    run: () => hands.askHere({ kind: 'company' }),
  },
  { id: 'note', label: t('lead.writeNote'), keys: keyOf.note, run: () => hands.focusOn('note') },
]
