import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import { keyOf } from '../../actions/action-keys.ts'
import {
  clientActions,
  decisionActions,
  followUpActions,
  missedActions,
  nextStepActions,
  outcomeActions,
} from '../../actions/lead-actions.ts'
import { useCopy } from '../../actions/use-copy.ts'
import { useClientTexts } from '../../i18n/client-texts.ts'
import type { Action } from '../../ui/action.ts'
import { useActions } from '../../ui/use-actions.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { type Entry, type LeadEntry, leadOf } from './entries.ts'
import { questionActions } from './question-actions.ts'
import { useQuestionCard } from './use-questions.ts'
import type { Selection } from './use-selection.ts'
import type { TodayActions } from './use-today-actions.ts'

type Translate = Parameters<typeof outcomeActions>[0]

/** What can be done with the selected row: each by one key, in place, and by its name in the palette. */
export function useEntryActions({ entry, ...selection }: Selection, today: TodayActions): readonly Action[] {
  const { t } = useTranslation()
  const copyText = useCopy()
  const isOpen = entry !== undefined && !selection.recorded.has(entry.key)
  const client = useClientTexts(
    entry !== undefined && 'card' in entry ? entry.card.clientLanguage : undefined,
  )
  const askedCard = useQuestionCard(entry)
  const copy = (): void => void copyText(client.t('today.apology'))
  useKeys({
    ArrowDown: () => selection.move(1),
    ArrowUp: () => selection.move(-1),
    j: () => selection.move(1),
    k: () => selection.move(-1),
    Home: () => selection.move(-1e6),
    End: () => selection.move(1e6),
    ...(entry === undefined ? {} : { Enter: () => today.open(entry) }),
  })
  const actions = [
    ...(isOpen ? actionsOn(t, entry, { today, copy, askedCard }) : []),
    ...(entry === undefined
      ? []
      : [{ id: 'open', label: t('today.openLead'), keys: keyOf.open, run: () => today.open(entry) }]),
  ]
  useActions(entry === undefined ? undefined : leadOf(entry).title, actions)
  return actions
}

interface Hands {
  readonly today: TodayActions
  /** The appointment that the selected question is about, once it is read. */
  readonly askedCard: FollowUpCard | undefined
  copy(): void
}

function actionsOn(t: Translate, entry: Entry, hands: Hands): readonly Action[] {
  if (entry.kind === 'question') return questionActions(t, entry.question, hands.askedCard, hands.today)
  if (entry.kind === 'clash') return onClash(t, entry, hands)
  return 'card' in entry ? onFollowUp(t, entry, hands) : onLead(t, entry, hands)
}

function onFollowUp(
  t: Translate,
  entry: Extract<Entry, { card: unknown }>,
  { today, copy }: Hands,
): readonly Action[] {
  const { card } = entry
  const planned = followUpActions(t, card, today.ask)
  return [
    ...outcomeActions(t, (outcome, ask) => today.outcome(card, outcome, ask)),
    ...(entry.kind === 'missed'
      ? missedActions(t, planned, { take: () => today.takeSlot(card), copy })
      : planned),
    ...clientActions(t, leadOf(entry), today.ask),
  ]
}

function onClash(
  t: Translate,
  { clash }: Extract<Entry, { kind: 'clash' }>,
  { today }: Hands,
): readonly Action[] {
  const card = { ...clash, id: clash.followUpId }
  return [
    {
      id: 'move',
      label: t('today.move'),
      keys: keyOf.move,
      isStrong: true,
      run: () => today.ask({ kind: 'move', card }),
    },
    { id: 'keep', label: t('today.keep'), keys: keyOf.keep, run: () => today.keep(clash) },
    {
      id: 'move-all',
      label: t('today.moveAll'),
      keys: keyOf.moveAll,
      run: () => today.ask({ kind: 'move-off' }),
    },
  ]
}

function onLead(t: Translate, entry: LeadEntry, { today }: Hands): readonly Action[] {
  const lead = leadOf(entry)
  const { ask } = today
  const decision = entry.kind === 'decision' ? entry.decision : undefined
  const standing = {
    state: entry.kind === 'decision' ? entry.decision.lead.state : entry.lead.state,
    canExtend: decision?.canExtend ?? false,
    isPlanned: false,
    isAgain: decision?.string !== undefined,
  }
  return [
    ...nextStepActions(t, lead, standing, ask),
    ...decisionActions(t, lead, { ask, close: () => today.close(lead) }),
    ...clientActions(t, lead, ask),
  ]
}
