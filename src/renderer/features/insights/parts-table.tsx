import { useTranslation } from 'react-i18next'
import { type StringCounts, shareOf } from '../../../core/insights/count-strings.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Section } from '../../ui/section.tsx'
import type { Cell } from './cell-link.tsx'
import { CopyTable } from './copy-table.tsx'
import { CountCell } from './count-cell.tsx'
import classes from './insight-table.module.css'
import { ShareScale } from './share-scale.tsx'

interface Part {
  readonly id: string
  readonly name: string
  readonly counts: StringCounts
}

interface PartsTableProps {
  readonly by: 'seller' | 'cadence'
  readonly parts: readonly Part[]
  readonly sources: { readonly from: number; readonly to: number }
}

const columns = ['started', 'conversations', 'sales', 'abandoned'] as const
const marks = {
  started: 'started',
  conversations: 'conversation-at',
  sales: 'sale-at',
  abandoned: 'abandoned',
} as const

const { name, number, wide } = classes
const classNames = [name, number, undefined, `${number} ${wide}`, number, number, number]

/** Sellers or cadences beside each other, those with the most strings first. */
export function PartsTable({ by, parts, sources }: PartsTableProps) {
  const { t } = useTranslation()
  const sorted = parts.toSorted((a, b) => b.counts.started - a.counts.started)
  const heads = [
    t(`insights.${by}`),
    t('insights.column.started'),
    t('insights.howFar'),
    t('insights.stoppedAfterOne'),
    t('insights.column.conversations'),
    t('insights.column.sales'),
    t('insights.column.abandoned'),
  ]
  return (
    <Section
      title={t(`insights.by.${by}`)}
      note={t('insights.scaleNote', { from: sources.from, to: sources.to })}
      actions={
        <CopyTable
          head={heads.filter((_, index) => index !== 2)}
          rows={sorted.map(({ name, counts }) => [
            name,
            counts.started,
            shareOf(counts.stoppedAfterOne, counts.neededSecond) ?? '',
            counts.conversations,
            counts.sales,
            counts.abandoned,
          ])}
        />
      }
    >
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              {heads.map((head, index) => (
                <th key={head} scope="col" className={classNames[index]}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((part) => (
              <PartRow key={part.id} by={by} part={part} sources={sources} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function PartRow({ by, part, sources }: { part: Part } & Pick<PartsTableProps, 'by' | 'sources'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, counts } = part
  const own = (cell: Omit<Cell, 'seller' | 'cadence'>): Cell => ({ ...cell, [by]: id })
  const count = (of: (typeof columns)[number]) => (
    <CountCell
      key={of}
      count={counts[of]}
      cell={own({ what: marks[of] })}
      label={`${part.name}, ${t(`insights.column.${of}`)}`}
      note={of === 'conversations' || of === 'abandoned' ? share(counts[of]) : undefined}
    />
  )
  const share = (count: number): string | undefined => {
    const percent = shareOf(count, counts.started)
    return percent === undefined ? undefined : format.percent(percent)
  }
  return (
    <tr>
      <th scope="row">{part.name}</th>
      {count('started')}
      <td>
        <Steps counts={counts} />
      </td>
      <td className={classes.number}>
        <ShareScale
          part={counts.stoppedAfterOne}
          whole={counts.neededSecond}
          sources={sources}
          cell={own({ what: 'unanswered-at', attempt: 1 })}
          label={`${part.name}, ${t('insights.stoppedAfterOne')}`}
        />
      </td>
      {count('conversations')}
      {count('sales')}
      {count('abandoned')}
    </tr>
  )
}

/** The chart in small: how the columns fall from one attempt to the next. */
function Steps({ counts }: { counts: StringCounts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const begun = counts.attempts[0]?.reached ?? 0
  const label = counts.attempts.map(({ reached }) => format.count(reached)).join(' · ')
  return (
    <span
      className={classes.steps}
      role="img"
      aria-label={t('insights.stepsLabel', { counts: label })}
      title={label}
    >
      {counts.attempts.slice(0, 8).map(({ attempt, reached }) => (
        <span key={attempt} className={classes.step} style={{ height: `${(reached / begun) * 100}%` }} />
      ))}
    </span>
  )
}
