import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { StringInsights, StringLead } from '../../../core/contract/insights.ts'
import { stringMarks } from '../../../core/insights/string-facts.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useTodayDay } from '../../api/use-today-day.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { LastTouch } from '../../ui/last-touch.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { chosenNames, questionOf, readFilter, writeFilter } from './insight-filter.ts'
import tableClasses from './insight-table.module.css'
import classes from './string-leads-screen.module.css'

const shown = 300
const nothing: StringInsights['choices'] = { sellers: [], cadences: [] }

/** The leads behind a bar or a cell. */
export function StringLeadsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const what = stringMarks.find((mark) => mark === params.get('what')) ?? 'started'
  const attempt = Number.parseInt(params.get('attempt') ?? '', 10)
  const numbered = Number.isNaN(attempt) ? {} : { attempt }
  const today = useTodayDay()
  const filter = readFilter(params)
  const question = questionOf(filter, today)
  const answer = useQuestion('insights.stringLeads', { ...question, what, ...numbered, limit: shown }).data
  const choices = useQuestion('insights.strings', question).data?.choices ?? nothing
  const back = `/insights?${writeFilter(filter)}`
  useKeys({ Escape: () => void navigate(-1), Backspace: () => void navigate(-1) })
  const title =
    'attempt' in numbered || !(what === 'conversation-at' || what === 'sale-at')
      ? t(`insights.what.${what}`, numbered)
      : t(`insights.anyAttempt.${what}`)
  return (
    <Screen
      title={title}
      note={
        <Note
          total={answer?.total}
          about={[t(`insights.period.${filter.period}`), ...chosenNames(filter, choices)]}
        />
      }
      actions={
        <Link to={back} className={classes.back}>
          <IconArrowLeft size={16} stroke={1.6} aria-hidden="true" />
          {t('insights.backLabel')}
        </Link>
      }
    >
      {answer !== undefined && <StringLeads rows={answer.rows} choices={choices} today={today} />}
    </Screen>
  )
}

function Note({ total, about }: { total: number | undefined; about: readonly string[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (total === undefined) return null
  const parts = [t('insights.leads', { count: total, strings: format.count(total) }), ...about]
  const more = total > shown ? ` ${t('insights.shownOf', { shown: format.count(shown) })}` : ''
  return <>{`${parts.join(' · ')}.${more}`}</>
}

interface StringLeadsProps {
  readonly rows: readonly StringLead[]
  readonly choices: StringInsights['choices']
  readonly today: string
}

/** Who and what there is only one of needs no column. */
function StringLeads({ rows, choices, today }: StringLeadsProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  useLinkKeys(body)
  return (
    <table className={`${tableClasses.table} ${classes.list}`}>
      <thead>
        <tr>
          <th scope="col">{t('insights.listColumn.lead')}</th>
          {choices.sellers.length > 1 && <th scope="col">{t('insights.listColumn.seller')}</th>}
          {choices.cadences.length > 1 && <th scope="col">{t('insights.cadence')}</th>}
          <th scope="col">{t('insights.listColumn.made')}</th>
          <th scope="col">{t('insights.listColumn.last')}</th>
          <th scope="col">{t('insights.listColumn.started')}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <Row key={row.stringId} row={row} choices={choices} today={today} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, choices, today }: { row: StringLead } & Omit<StringLeadsProps, 'rows'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const who = [row.personName, row.companyName].find((name) => name !== undefined && name !== row.leadTitle)
  return (
    <tr>
      <th scope="row">
        <Link to={`/leads/${row.leadId}`} className={classes.lead}>
          {row.leadTitle}
        </Link>
        {who !== undefined && <span className={classes.who}> {who}</span>}
      </th>
      {choices.sellers.length > 1 && <td>{row.sellerName}</td>}
      {choices.cadences.length > 1 && <td>{row.cadence.name}</td>}
      <td>{t('insights.made', { made: row.attemptsMade, of: row.attemptsOf })}</td>
      <td>{row.lastTouch !== undefined && <LastTouch touch={row.lastTouch} today={today} />}</td>
      <td>{format.day(row.startedAt.slice(0, 10), today)}</td>
    </tr>
  )
}

/** Arrow keys go from lead to lead, and the first one has the focus: Enter opens it. */
function useLinkKeys(body: React.RefObject<HTMLElement | null>): void {
  const links = (): HTMLElement[] => [...(body.current?.querySelectorAll<HTMLElement>('a') ?? [])]
  const go = (by: number) => () => {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLElement)
    all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
  }
  useKeys({ ArrowDown: go(1), j: go(1), ArrowUp: go(-1), k: go(-1) })
  useEffect(() => body.current?.querySelector<HTMLElement>('a')?.focus(), [body])
}
