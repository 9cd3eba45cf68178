import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { OutcomeButtons } from '../../actions/outcome-buttons.tsx'
import { useQuestion } from '../../api/use-question.ts'
import { dayOf } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { AttemptDots } from '../../ui/attempt-dots.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { LastTouch } from '../../ui/last-touch.tsx'
import { Reach } from '../../ui/reach.tsx'
import classes from './next-step.module.css'
import type { LeadActions } from './use-lead-actions.ts'

interface NextStepProps {
  readonly detail: LeadDetail
  readonly today: string
  readonly actions: LeadActions
}

/** The one thing to do next, or the question what it should be. */
export function NextStep({ detail, today, actions }: NextStepProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { lead, nextStep, strings } = detail
  if (nextStep !== undefined) return <Planned card={nextStep} today={today} actions={actions} />
  if (lead.state !== 'new' && lead.state !== 'undecided' && lead.state !== 'open') {
    return (
      <section className={classes.none} aria-label={t('lead.nextStep')}>
        <p>
          {lead.waitingUntil === undefined
            ? t(`lead.resting.${lead.state}`)
            : t(`lead.restingUntil.${lead.state === 'nurture' ? 'nurture' : 'waiting'}`, {
                day: format.day(lead.waitingUntil),
              })}
        </p>
      </section>
    )
  }
  const isUsedUp = lead.state === 'undecided' && strings.length > 0
  return (
    <section className={classes.none} aria-label={t('lead.nextStep')}>
      <h2 className={classes.title}>{t(isUsedUp ? 'lead.usedUpTitle' : 'lead.noneTitle')}</h2>
      <p>{t(isUsedUp ? 'lead.usedUpText' : 'lead.noneText')}</p>
      <Button onClick={actions.startString} aria-keyshortcuts="s">
        {t(isUsedUp ? 'decision.startAgain' : 'decision.start')}
      </Button>
    </section>
  )
}

function Planned({ card, today, actions }: { card: FollowUpCard; today: string; actions: LeadActions }) {
  const { t } = useTranslation()
  const format = useFormat()
  const isMissed = useIsMissed(card, today)
  const moment = format.moment(card.startsAt, today)
  return (
    <section className={classes.card} aria-label={t('lead.nextStep')}>
      <div className={classes.head}>
        <h2 className={classes.when} data-late={isMissed || undefined}>
          {isMissed ? t('lead.missed', { moment }) : moment}
        </h2>
        <span className={classes.signs}>
          {card.attempt !== undefined && card.of !== undefined && (
            <AttemptDots attempt={card.attempt} of={card.of} />
          )}
          <ChannelIcon channel={card.channel} />
        </span>
      </div>
      <p>
        {card.personName !== undefined && <strong>{card.personName}</strong>}
        <span className={classes.purpose}>{card.purpose}</span>
      </p>
      <Reach phone={card.phone} email={card.email} />
      <p className={classes.last}>
        {t('lead.lastTime')} <LastTouch touch={card.lastTouch} today={today} />
      </p>
      <OutcomeButtons label={t('today.outcomes')} onOutcome={actions.outcome} />
      <div className={classes.more}>
        <ActionButton keys="v" onClick={actions.move}>
          {t('today.move')}
        </ActionButton>
        <span className={classes.hint}>{t('today.shiftHint')}</span>
      </div>
    </section>
  )
}

/** Whether its end has passed, by the engine's clock: on the day itself it is no longer among what is due. */
function useIsMissed(card: FollowUpCard, today: string): boolean {
  const day = dayOf(card.startsAt)
  const view = useQuestion('today.view', {}, { enabled: day === today, every: 60_000 }).data
  if (day !== today) return day < today
  return view?.today === today && !view.due.some(({ id }) => id === card.id)
}
