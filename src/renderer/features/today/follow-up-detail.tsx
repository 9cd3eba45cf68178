import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import { MissedOffer } from '../../actions/missed-offer.tsx'
import { OutcomeButtons } from '../../actions/outcome-buttons.tsx'
import { dayOf, timeOf, wallTimeAt } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { type Action, pick } from '../../ui/action.ts'
import { ActionButtons } from '../../ui/action-buttons.tsx'
import { LastTouch } from '../../ui/last-touch.tsx'
import { Reach } from '../../ui/reach.tsx'
import type { Entry } from './entries.ts'
import classes from './rows.module.css'
import type { TodayActions } from './use-today-actions.ts'

interface FollowUpDetailProps {
  readonly entry: Extract<Entry, { card: unknown }>
  readonly today: string
  readonly actions: TodayActions
  readonly offered: readonly Action[]
}

/** All that is needed in hand when the call is made: number, purpose, what was said last, and the outcomes. */
export function FollowUpDetail({ entry, today, actions, offered }: FollowUpDetailProps) {
  const { t } = useTranslation()
  const { card } = entry
  return (
    <>
      <Reach phone={card.phone} email={card.email} />
      <ClientTime card={card} />
      <Facts card={card} today={today} />
      {entry.kind === 'missed' && <MissedOffer card={card} today={today} offered={offered} />}
      <OutcomeButtons
        label={t('today.outcomes')}
        onOutcome={(outcome, ask) => actions.outcome(card, outcome, ask)}
      />
      <div className={classes.more}>
        <ActionButtons actions={pick(offered, 'move', 'edit', 'log', 'agree', 'open')} />
        <span className={classes.shiftHint}>{t('today.shiftHint')}</span>
      </div>
    </>
  )
}

function Facts({ card, today }: { card: FollowUpCard; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <dl className={classes.facts}>
      <dt>{t('today.purpose')}</dt>
      <dd className={classes.purpose}>
        {card.purpose}
        {card.samePurposeAt !== undefined && (
          <span className={classes.again}>
            {t('purpose.again', { day: format.day(dayOf(card.samePurposeAt), today) })}
          </span>
        )}
      </dd>
      <dt>{t('today.lastTime')}</dt>
      <dd>
        <LastTouch touch={card.lastTouch} today={today} />
      </dd>
      {card.attempt !== undefined && card.of !== undefined && (
        <>
          <dt>{t('today.string')}</dt>
          <dd>
            {card.kind === 'nurture'
              ? t('today.lightTouchOf', { attempt: card.attempt, of: card.of })
              : t('followUp.attempt', { attempt: card.attempt, of: card.of })}
          </dd>
        </>
      )}
      {card.isAgreed && (
        <>
          <dt>{t('today.agreedTerm')}</dt>
          <dd>{t('today.agreed')}</dd>
        </>
      )}
      {card.spacingReason !== undefined && (
        <>
          <dt>{t('today.whyClose')}</dt>
          <dd>{card.spacingReason}</dd>
        </>
      )}
    </dl>
  )
}

/** What the client's clock shows, when it is another than the rep's. */
function ClientTime({ card }: { card: FollowUpCard }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (card.clientTimeZone === undefined) return null
  const theirs = wallTimeAt(card.startsAtUtc, card.clientTimeZone)
  if (timeOf(theirs) === timeOf(card.startsAt)) return null
  return (
    <p className={classes.clientTime}>
      {t('today.clientTime', { time: format.time(theirs), zone: card.clientTimeZone })}
    </p>
  )
}
