import { useTranslation } from 'react-i18next'
import type { LeadRow } from '../../../core/contract/leads.ts'
import { useTodayDay } from '../../api/use-today-day.ts'
import { dayOf } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './board-card.module.css'

/** What a card says: whose lead it is, what it is worth, and what comes next. */
export function BoardCard({ lead }: { lead: LeadRow }) {
  const format = useFormat()
  const beside = [lead.companyName, lead.personName].find(
    (name) => name !== undefined && !lead.title.toLocaleLowerCase().includes(name.toLocaleLowerCase()),
  )
  return (
    <>
      <p className={classes.title}>{lead.title}</p>
      <p className={classes.line}>
        <span className={classes.company}>{beside ?? lead.productName}</span>
        {lead.valueCents !== undefined && (
          <span className={classes.value}>{format.money(lead.valueCents, lead.currency)}</span>
        )}
      </p>
      <p className={classes.line}>
        <NextStep lead={lead} />
      </p>
    </>
  )
}

function NextStep({ lead }: { lead: LeadRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useTodayDay()
  const { nextStep, state } = lead
  if (nextStep !== undefined) {
    const day = dayOf(nextStep.startsAt)
    return (
      <span className={classes.next}>
        <ChannelIcon channel={nextStep.channel} size={14} />
        <span className={classes.moment} data-late={day < today || undefined}>
          {format.nearDay(day, today)}
        </span>
        {nextStep.attempt !== undefined && (
          <span className={classes.attempt}>
            {nextStep.attempt}/{nextStep.of}
          </span>
        )}
      </span>
    )
  }
  if (isResting(state)) {
    return (
      <>
        <StateBadge state={state} />
        {lead.waitingUntil !== undefined && (
          <span className={classes.until}>{format.day(lead.waitingUntil)}</span>
        )}
      </>
    )
  }
  return <span className={classes.none}>{t('funnel.noNextStep')}</span>
}

/** It is said of the lead why nothing is planned. */
const isResting = (state: LeadRow['state']): boolean =>
  state === 'waiting' || state === 'nurture' || state === 'won' || state === 'refused' || state === 'dead'
