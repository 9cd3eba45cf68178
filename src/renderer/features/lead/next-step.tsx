import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { MissedOffer } from '../../actions/missed-offer.tsx'
import { OutcomeButtons } from '../../actions/outcome-buttons.tsx'
import { dayOf } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { pick } from '../../ui/action.ts'
import { ActionButtons } from '../../ui/action-buttons.tsx'
import { AttemptDots } from '../../ui/attempt-dots.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { LastTouch } from '../../ui/last-touch.tsx'
import { Reach } from '../../ui/reach.tsx'
import classes from './next-step.module.css'
import type { LeadActions } from './use-lead-actions.ts'

interface NextStepProps {
  readonly detail: LeadDetail
  readonly today: string
  readonly isMissed: boolean
  readonly actions: LeadActions
}

/** The one thing to do next, or the question what it should be. */
export function NextStep(props: NextStepProps) {
  const { detail, actions } = props
  const { nextStep, lead } = detail
  if (nextStep !== undefined) {
    return <Planned {...props} card={nextStep} />
  }
  return lead.state === 'new' || lead.state === 'undecided' || lead.state === 'open' ? (
    <Missing detail={detail} actions={actions} />
  ) : (
    <Resting detail={detail} actions={actions} />
  )
}

/** An open lead without a next step is forgotten: what it could be. */
function Missing({ detail, actions }: Pick<NextStepProps, 'detail' | 'actions'>) {
  const { t } = useTranslation()
  const isUsedUp = detail.lead.state === 'undecided' && detail.strings.length > 0
  return (
    <section className={classes.none} aria-label={t('lead.nextStep')}>
      <h2 className={classes.title}>{t(isUsedUp ? 'lead.usedUpTitle' : 'lead.noneTitle')}</h2>
      <p>{t(isUsedUp ? 'lead.usedUpText' : 'lead.noneText')}</p>
      {detail.canExtend && <p className={classes.chance}>{t('today.canExtend')}</p>}
      <Gatekeepers detail={detail} />
      <div className={classes.more}>
        <ActionButtons actions={pick(actions.all, 'extend', 'start', 'add', 'log', 'agree')} />
      </div>
    </section>
  )
}

/** A lead that waits or is closed has no next step, by decision. */
function Resting({ detail: { lead }, actions }: Pick<NextStepProps, 'detail' | 'actions'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, waitingUntil } = lead
  const day = waitingUntil === undefined ? undefined : format.day(waitingUntil)
  return (
    <section className={classes.none} aria-label={t('lead.nextStep')}>
      <p>
        {day === undefined || (state !== 'waiting' && state !== 'nurture')
          ? t(`lead.resting.${state as 'refused'}`)
          : t(`lead.restingUntil.${state}`, { day })}
      </p>
      <div className={classes.more}>
        <ActionButtons actions={pick(actions.all, 'start', 'add', 'log', 'agree')} />
      </div>
    </section>
  )
}

function Planned({
  detail,
  card,
  today,
  isMissed,
  actions,
}: NextStepProps & { readonly card: FollowUpCard }) {
  const { t } = useTranslation()
  const format = useFormat()
  const moment = format.moment(card.startsAt, today)
  return (
    <section className={classes.card} aria-label={t('lead.nextStep')}>
      <div className={classes.head}>
        <h2 className={classes.when} data-late={isMissed || undefined}>
          {isMissed ? t('lead.missed', { moment }) : moment}
        </h2>
        <span className={classes.signs}>
          {card.isAgreed && <span className={classes.agreed}>{t('today.agreedTerm')}</span>}
          {card.kind === 'nurture' ? (
            <span>{t('today.lightTouch')}</span>
          ) : (
            card.attempt !== undefined &&
            card.of !== undefined && <AttemptDots attempt={card.attempt} of={card.of} />
          )}
          <ChannelIcon channel={card.channel} />
        </span>
      </div>
      <p>
        {card.personName !== undefined && <strong>{card.personName}</strong>}
        <span className={classes.purpose}>{card.purpose}</span>
      </p>
      {card.samePurposeAt !== undefined && (
        <p className={classes.warning}>
          {t('purpose.again', { day: format.day(dayOf(card.samePurposeAt), today) })}
        </p>
      )}
      <Reach phone={card.phone} email={card.email} />
      <p className={classes.last}>
        {t('lead.lastTime')} <LastTouch touch={card.lastTouch} today={today} />
      </p>
      <Gatekeepers detail={detail} />
      {isMissed && <MissedOffer card={card} today={today} offered={actions.all} />}
      <OutcomeButtons label={t('today.outcomes')} onOutcome={actions.outcome} />
      <div className={classes.more}>
        <ActionButtons
          actions={pick(actions.all, 'move', 'edit', 'extend', 'start', 'add', 'log', 'agree', 'stop')}
        />
        <span className={classes.hint}>{t('today.shiftHint')}</span>
      </div>
    </section>
  )
}

/** Only people at the door were reached: whom to ask for next. */
function Gatekeepers({ detail: { onlyGatekeepers, people } }: { readonly detail: LeadDetail }) {
  const { t } = useTranslation()
  if (!onlyGatekeepers) return null
  const decider = people.find(({ role }) => role === 'decides')
  return (
    <p className={classes.warning}>
      {decider === undefined
        ? t('lead.onlyGatekeepers')
        : t('lead.onlyGatekeepersBut', { name: decider.name })}
    </p>
  )
}
