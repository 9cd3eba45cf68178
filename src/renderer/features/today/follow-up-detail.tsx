import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import { OutcomeButtons } from '../../actions/outcome-buttons.tsx'
import { timeOf, wallTimeAt } from '../../i18n/calendar-days.ts'
import { useClientTexts } from '../../i18n/client-texts.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { LastTouch } from '../../ui/last-touch.tsx'
import { Reach } from '../../ui/reach.tsx'
import type { Entry } from './entries.ts'
import classes from './rows.module.css'
import type { TodayActions } from './use-today-actions.ts'

interface FollowUpDetailProps {
  readonly entry: Extract<Entry, { card: unknown }>
  readonly today: string
  readonly actions: TodayActions
}

/** All that is needed in hand when the call is made: number, purpose, what was said last, and the outcomes. */
export function FollowUpDetail({ entry, today, actions }: FollowUpDetailProps) {
  const { t } = useTranslation()
  const { card } = entry
  return (
    <>
      <Reach phone={card.phone} email={card.email} />
      <ClientTime card={card} />
      <dl className={classes.facts}>
        <dt>{t('today.purpose')}</dt>
        <dd className={classes.purpose}>{card.purpose}</dd>
        <dt>{t('today.lastTime')}</dt>
        <dd>
          <LastTouch touch={card.lastTouch} today={today} />
        </dd>
        {card.attempt !== undefined && card.of !== undefined && (
          <>
            <dt>{t('today.string')}</dt>
            <dd>{t('followUp.attempt', { attempt: card.attempt, of: card.of })}</dd>
          </>
        )}
      </dl>
      {entry.kind === 'missed' && <Apology card={card} />}
      <OutcomeButtons
        label={t('today.outcomes')}
        onOutcome={(outcome, ask) => actions.outcome(card, outcome, ask)}
      />
      <div className={classes.more}>
        {entry.kind === 'missed' && (
          <ActionButton keys="v" onClick={() => actions.moveOn(card)}>
            {t('today.moveOn')}
          </ActionButton>
        )}
        <ActionButton
          keys={entry.kind === 'missed' ? 'shift+v' : 'v'}
          onClick={() => actions.ask({ kind: 'move', card })}
        >
          {t('today.move')}
        </ActionButton>
        <ActionButton keys="e" onClick={() => actions.open(entry)}>
          {t('today.openLead')}
        </ActionButton>
        <span className={classes.shiftHint}>{t('today.shiftHint')}</span>
      </div>
    </>
  )
}

/** What to say for having missed an appointment, in the language of who will hear it. */
function Apology({ card }: { card: FollowUpCard }) {
  const { language, t } = useClientTexts(card.clientLanguage)
  return (
    <p className={classes.apology} lang={language}>
      {t('today.apology')}
    </p>
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
