import { useTranslation } from 'react-i18next'
import { type AttemptCounts, type StringCounts, shareOf } from '../../../core/insights/count-strings.ts'
import type { StringMark } from '../../../core/insights/string-facts.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Section } from '../../ui/section.tsx'
import { CopyTable } from './copy-table.tsx'
import { CountCell } from './count-cell.tsx'
import classes from './insight-table.module.css'

const columns: readonly {
  readonly of: Exclude<keyof AttemptCounts, 'attempt'>
  readonly what: StringMark
}[] = [
  { of: 'reached', what: 'reached' },
  { of: 'conversations', what: 'conversation-at' },
  { of: 'sales', what: 'sale-at' },
  { of: 'refusals', what: 'refusal-at' },
  { of: 'answered', what: 'answered-at' },
  { of: 'stopped', what: 'stopped-at' },
  { of: 'usedUp', what: 'used-up-at' },
  { of: 'running', what: 'running-at' },
]

/** The chart in figures; each opens the leads behind it. */
export function AttemptsTable({ counts }: { counts: StringCounts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const heads = columns.map(({ of }) => t(`insights.column.${of}`))
  const begun = counts.attempts[0]?.reached ?? 0
  return (
    <Section
      title={t('insights.byAttempt')}
      note={t('insights.byAttemptNote')}
      actions={
        <CopyTable
          head={[t('insights.column.attempt'), ...heads]}
          rows={counts.attempts.map((row) => [row.attempt, ...columns.map(({ of }) => row[of])])}
        />
      }
    >
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.short}>
                {t('insights.column.attempt')}
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className={classes.number}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.attempts.map((row) => (
              <tr key={row.attempt}>
                <th scope="row">{t('insights.attempt', { attempt: row.attempt })}</th>
                {columns.map(({ of, what }) => (
                  <CountCell
                    key={of}
                    count={row[of]}
                    cell={{ what, attempt: row.attempt }}
                    label={t(`insights.column.${of}`)}
                    note={
                      of === 'reached' ? shareText(format.percent, shareOf(row.reached, begun)) : undefined
                    }
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

const shareText = (write: (share: number) => string, share: number | undefined): string | undefined =>
  share === undefined ? undefined : write(share)
