import { useTranslation } from 'react-i18next'
import type { StringProposal } from '../../core/contract/strings.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { ChannelIcon } from '../ui/channel-icon.tsx'
import classes from './proposed-attempts.module.css'

/** The attempts of a string as they would be planned, and why the first is not where it was wanted. */
export function ProposedAttempts({ proposal, today }: { proposal: StringProposal; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { moved } = proposal
  return (
    <div>
      <ol className={classes.attempts} aria-label={t('startString.attempts')}>
        {proposal.attempts.map((attempt) => (
          <li key={attempt.attempt} className={classes.attempt}>
            <span className={classes.number}>{attempt.attempt}</span>
            <span className={classes.when}>{format.moment(attempt.startsAt, today)}</span>
            <ChannelIcon channel={attempt.channel} />
            <span>{attempt.purpose}</span>
          </li>
        ))}
      </ol>
      {moved !== undefined && (
        <p className={classes.moved}>
          {moved.holiday === undefined
            ? t('startString.moved', { from: format.day(moved.from), to: format.day(moved.to) })
            : t('startString.movedHoliday', {
                from: format.day(moved.from),
                to: format.day(moved.to),
                holiday: moved.holiday,
              })}
        </p>
      )}
    </div>
  )
}
