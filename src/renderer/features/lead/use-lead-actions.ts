import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import type { Asking } from '../../actions/asking.ts'
import { asksMore } from '../../actions/outcome-keys.ts'
import { useChange } from '../../actions/use-change.ts'
import { useCopy } from '../../actions/use-copy.ts'
import { useDecide } from '../../actions/use-decide.ts'
import { useRecordOutcome } from '../../actions/use-record-outcome.ts'
import { useTakeSlot } from '../../actions/use-take-slot.ts'
import { useTell } from '../../actions/use-tell.ts'
import { useClientTexts } from '../../i18n/client-texts.ts'
import type { Action } from '../../ui/action.ts'
import { useActions } from '../../ui/use-actions.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { actionsOfLead } from './lead-action-list.ts'
import type { LeadAsking } from './lead-asking.ts'

export interface LeadActions {
  readonly all: readonly Action[]
  readonly asking: Asking | undefined
  readonly askingHere: LeadAsking | undefined
  ask(asking: Asking | undefined): void
  askHere(asking: LeadAsking | undefined): void
  outcome(outcome: Outcome, ask: boolean): void
}

/** What can be done with a lead: by the same keys as on Today, in place, and by name in the palette. */
export function useLeadActions(detail: LeadDetail, isMissed: boolean): LeadActions {
  const { t } = useTranslation()
  const { lead, nextStep } = detail
  const navigate = useNavigate()
  const [asking, ask] = useState<Asking>()
  const [askingHere, askHere] = useState<LeadAsking>()
  const run = useLeadCommands()
  const client = useClientTexts(nextStep?.clientLanguage)
  const outcome = (one: Outcome, askFirst: boolean): void => {
    if (nextStep === undefined) return
    if (askFirst || asksMore(one)) ask({ kind: 'outcome', card: nextStep, outcome: one })
    else run.tell(run.record({ followUpId: nextStep.id, outcome: one }))
  }
  const all = actionsOfLead(
    t,
    { detail, isMissed },
    {
      ask,
      askHere,
      outcome,
      take: () => nextStep !== undefined && run.tell(run.takeSlot(nextStep)),
      copy: () => void run.copy(client.t('today.apology')),
      decide: (decision) => run.tell(run.decide({ id: lead.id, decision })),
      stop: () => run.tell(run.stop({ leadId: lead.id })),
      endAgreement: () => run.tell(run.endAgreement({ leadId: lead.id })),
      focusOn: (what) => document.querySelector<HTMLElement>(places[what])?.focus(),
    },
  )
  useActions(lead.title, all)
  useKeys({ Escape: () => void navigate(-1) })
  return { all, asking, askingHere, ask, askHere, outcome }
}

const places = { people: '[data-people] [tabindex="0"]', note: '[data-note]' } as const

function useLeadCommands() {
  const { t } = useTranslation()
  return {
    record: useRecordOutcome(),
    decide: useDecide(),
    takeSlot: useTakeSlot(),
    copy: useCopy(),
    tell: useTell(),
    stop: useChange(
      'strings.stop',
      useCallback(() => t('decision.stopped'), [t]),
    ),
    endAgreement: useChange(
      'agreements.end',
      useCallback(() => t('agreement.ended'), [t]),
    ),
  }
}
