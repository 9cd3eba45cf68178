import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '../../core/contract/requests.ts'
import { dayOf } from '../i18n/calendar-days.ts'
import { useFormat } from '../i18n/language-context.tsx'
import classes from './rest-of-string.module.css'

export type Rest = RequestOutput<'followUps.proposeMove'>['rest']

interface RestOfStringProps {
  readonly rest: Rest
  readonly of: number
  readonly today: string
  /** They stay where they are. */
  readonly isStaying: boolean
}

/** Where the later attempts of a string would go if they moved along. */
export function RestOfString({ rest, of, today, isStaying }: RestOfStringProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ol className={classes.rest} aria-label={t('along.rest')} data-staying={isStaying || undefined}>
      {rest.map(({ followUpId, attempt, from, to }) => (
        <li key={followUpId} className={classes.attempt}>
          <span className={classes.number}>
            {attempt}/{of}
          </span>
          <span className={classes.from}>{format.day(dayOf(from), today)}</span>
          <span className={classes.arrow} aria-hidden="true">
            →
          </span>
          <span className={classes.to}>{to === undefined ? t('along.out') : format.moment(to)}</span>
        </li>
      ))}
    </ol>
  )
}
