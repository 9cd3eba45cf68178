import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FunnelFilter, FunnelView } from '../../../core/contract/funnel.ts'
import type { LeadRow } from '../../../core/contract/leads.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useKeys } from '../../ui/use-keys.ts'
import classes from './board.module.css'
import { BoardColumn } from './board-column.tsx'
import {
  afterKey,
  boardKeys,
  type BoardColumn as Column,
  columnsOf,
  neighbour,
  type Selection,
  within,
} from './board-columns.ts'
import { FoldedColumns } from './folded-columns.tsx'
import { useBoardHand } from './use-board-hand.ts'
import type { RowAt } from './use-column-rows.ts'
import type { Moving } from './use-move-lead.ts'

interface BoardProps {
  readonly view: FunnelView
  readonly filter: FunnelFilter
  readonly selection: Selection
  readonly onSelection: (selection: Selection) => void
  readonly onOpen: (lead: LeadRow) => void
  readonly onMove: (lead: LeadRow, to: Column) => void
  /** On its way to another column: who presses the key again takes it on from there. */
  readonly moving: Moving | undefined
  readonly onArrived: () => void
}

/** The stages beside each other. Arrow keys go from card to card; with Shift or Alt they take the card along. */
export function Board(props: BoardProps) {
  const { view, filter, selection, onSelection, onOpen, onMove, moving } = props
  const { t } = useTranslation()
  const [unfolded, setUnfolded] = useState<readonly string[]>([])
  const rows = useRef(new Map<string, RowAt>())
  const all = columnsOf(view)
  const isShown = ({ closed, key }: Column): boolean => closed === undefined || unfolded.includes(key)
  const columns = all.filter(isShown)
  const at = within(columns, selection)
  const onRows = (key: string, rowAt: RowAt): void => {
    rows.current.set(key, rowAt)
    if (moving !== undefined && key === at.key && rowAt(at.at)?.id === moving.lead.id) props.onArrived()
  }
  const hand = useBoardHand({ selection: at, onSelection, onOpen, onMove })
  const selectedLead = (): LeadRow | undefined => rows.current.get(at.key)?.(at.at)
  const carry = (across: number) => (): void => {
    const lead = moving?.lead ?? selectedLead()
    const to = neighbour(all, moving?.key ?? at.key, across)
    if (lead !== undefined && to !== undefined) onMove(lead, to)
  }
  const open = (): void => {
    const lead = selectedLead()
    if (lead !== undefined) onOpen(lead)
  }
  useKeys({
    ...Object.fromEntries(boardKeys.map((key) => [key, () => onSelection(afterKey(columns, at, key))])),
    'shift+ArrowRight': carry(1),
    'shift+ArrowLeft': carry(-1),
    'alt+ArrowRight': carry(1),
    'alt+ArrowLeft': carry(-1),
    Enter: open,
    e: open,
  })
  const fold = ({ key }: Column): void => setUnfolded(unfolded.filter((one) => one !== key))
  return (
    <div className={classes.board} role="group" aria-label={t('funnel.board')}>
      {columns.map((column) => (
        <UnfoldedColumn
          key={column.key}
          column={column}
          filter={filter}
          hand={hand}
          onRows={onRows}
          {...(column.closed === undefined ? {} : { onFold: () => fold(column) })}
        />
      ))}
      <FoldedColumns
        columns={all.filter((column) => !isShown(column))}
        hand={hand}
        onUnfold={({ key }) => {
          setUnfolded([...unfolded, key])
          onSelection({ key, at: 0 })
        }}
      />
    </div>
  )
}

type UnfoldedProps = Omit<Parameters<typeof BoardColumn>[0], 'totals'>

/** What closed leads are worth is asked for only once they are looked at. */
function UnfoldedColumn({ column, filter, ...others }: UnfoldedProps) {
  const { closed } = column
  const worth = useQuestion(
    'funnel.worth',
    { ...filter, state: closed ?? 'won' },
    { enabled: closed !== undefined, keepPrevious: true },
  )
  const totals = closed === undefined ? column.totals : (worth.data ?? [])
  return <BoardColumn column={column} totals={totals} filter={filter} {...others} />
}
