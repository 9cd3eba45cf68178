import { useTranslation } from 'react-i18next'
import { shareOf } from '../../../core/insights/count-strings.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { type Cell, CellLink } from './cell-link.tsx'
import classes from './insight-table.module.css'

interface ShareScaleProps {
  readonly part: number
  readonly whole: number
  readonly sources: { readonly from: number; readonly to: number }
  readonly cell: Cell
  readonly label: string
}

/** A share as a number and as a dot between 0 and 100, where the sources' range is marked. */
export function ShareScale({ part, whole, sources, cell, label }: ShareScaleProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const share = shareOf(part, whole)
  const text =
    share === undefined
      ? t('insights.partOf', { part: format.count(part), whole: format.count(whole) })
      : format.percent(share)
  return (
    <span className={classes.share}>
      {part === 0 ? (
        text
      ) : (
        <CellLink cell={cell} className={classes.count} label={`${label}: ${text}`}>
          {text}
        </CellLink>
      )}
      <span className={classes.scale} aria-hidden="true">
        <span
          className={classes.scaleBand}
          style={{ left: `${sources.from}%`, width: `${sources.to - sources.from}%` }}
        />
        {share !== undefined && <span className={classes.scaleDot} style={{ left: `${share}%` }} />}
      </span>
    </span>
  )
}
