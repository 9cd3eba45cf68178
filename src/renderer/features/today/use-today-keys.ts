import { keyOfOutcome, outcomesInOrder } from '../../actions/outcome-keys.ts'
import { type KeyMap, useKeys } from '../../ui/use-keys.ts'
import { type Entry, leadOf } from './entries.ts'
import type { Selection } from './use-selection.ts'
import type { TodayActions } from './use-today-actions.ts'

/** One key for everything that can be done with the selected row. */
export function useTodayKeys(selection: Selection, actions: TodayActions): void {
  const { entry } = selection
  const isOpen = entry !== undefined && !selection.recorded.has(entry.key)
  useKeys({
    ArrowDown: () => selection.move(1),
    ArrowUp: () => selection.move(-1),
    j: () => selection.move(1),
    k: () => selection.move(-1),
    Home: () => selection.move(-1e6),
    End: () => selection.move(1e6),
    ...(entry === undefined ? {} : { e: () => actions.open(entry), Enter: () => actions.open(entry) }),
    ...(isOpen ? keysOf(entry, actions) : {}),
  })
}

function keysOf(entry: Entry, actions: TodayActions): KeyMap {
  const lead = leadOf(entry)
  const start = (): void => actions.ask({ kind: 'start-string', lead })
  const wait = (): void => actions.ask({ kind: 'wait', lead, decision: 'waiting' })
  switch (entry.kind) {
    case 'due':
    case 'missed':
      return {
        ...outcomeKeys(entry, actions),
        v: moveKey(entry, actions),
        'shift+v': askMove(entry, actions),
      }
    case 'decision':
    case 'waiting-over':
    case 'stepless':
      return {
        s: start,
        w: wait,
        u: () => actions.ask({ kind: 'wait', lead, decision: 'nurture' }),
        x: () => actions.close(lead),
      }
  }
}

type CardEntry = Extract<Entry, { card: unknown }>

const askMove = (entry: CardEntry, actions: TodayActions) => (): void =>
  actions.ask({ kind: 'move', card: entry.card })

/** What was missed has an obvious next slot; what is still to come is asked about. */
const moveKey = (entry: CardEntry, actions: TodayActions): (() => void) =>
  entry.kind === 'missed' ? () => actions.moveOn(entry.card) : askMove(entry, actions)

function outcomeKeys(entry: CardEntry, actions: TodayActions): KeyMap {
  return Object.fromEntries(
    outcomesInOrder.flatMap((outcome) => [
      [keyOfOutcome[outcome], () => actions.outcome(entry.card, outcome, false)],
      [`shift+${keyOfOutcome[outcome]}`, () => actions.outcome(entry.card, outcome, true)],
    ]),
  )
}
