import { IconCalendarCheck, IconLeaf, IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import { dayOf } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { AttemptDots } from '../../ui/attempt-dots.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import type { Entry } from './entries.ts'
import { EntryRow, type RowProps } from './entry-row.tsx'
import { FollowUpDetail } from './follow-up-detail.tsx'
import classes from './rows.module.css'

/** An appointment that is due today or was missed. */
export function FollowUpRow({
  entry,
  today,
  selection,
  actions,
  offered,
}: RowProps<Extract<Entry, { card: unknown }>>) {
  const { t } = useTranslation()
  const { card } = entry
  const what = selection.recorded.get(entry.key)?.what
  return (
    <EntryRow
      entry={entry}
      selection={selection}
      actions={actions}
      line={<FollowUpLine card={card} today={today} recorded={what !== undefined} />}
      recorded={
        what === undefined
          ? undefined
          : what === 'moved'
            ? t('today.movedOn')
            : t(`recorded.${what as Outcome}`)
      }
    >
      <FollowUpDetail entry={entry} today={today} actions={actions} offered={offered} />
    </EntryRow>
  )
}

function FollowUpLine({ card, today, recorded }: { card: FollowUpCard; today: string; recorded: boolean }) {
  const format = useFormat()
  const isToday = dayOf(card.startsAt) === today
  return (
    <>
      <span className={classes.time}>
        {!isToday && <span className={classes.day}>{format.day(dayOf(card.startsAt), today)}</span>}
        {format.time(card.startsAt)}
      </span>
      <span className={classes.who}>
        <span className={classes.name}>{card.personName ?? card.companyName ?? card.leadTitle}</span>
        {card.personName !== undefined && card.companyName !== undefined && (
          <span className={classes.company}>{card.companyName}</span>
        )}
      </span>
      {!recorded && <Signs card={card} />}
    </>
  )
}

/** What is special about a follow-up, and where it stands in its string. */
function Signs({ card }: { card: FollowUpCard }) {
  const { t } = useTranslation()
  const look = { size: 15, stroke: 1.6, role: 'img' } as const
  return (
    <span className={classes.signs}>
      {card.samePurposeAt !== undefined && (
        <IconRepeat {...look} className={classes.warn ?? ''} aria-label={t('today.samePurpose')} />
      )}
      {card.isAgreed && (
        <IconCalendarCheck {...look} className={classes.agreed ?? ''} aria-label={t('today.agreed')} />
      )}
      {card.kind === 'nurture' ? (
        <span className={classes.light}>
          <IconLeaf size={14} stroke={1.6} aria-hidden="true" />
          {t('today.lightTouch')}
        </span>
      ) : (
        card.attempt !== undefined &&
        card.of !== undefined && <AttemptDots attempt={card.attempt} of={card.of} />
      )}
      <ChannelIcon channel={card.channel} />
    </span>
  )
}
