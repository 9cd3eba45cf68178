import {
  IconCalendarCheck,
  IconFlag,
  IconGavel,
  IconPlayerStop,
  IconPlayerTrackNext,
  IconUserPlus,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../core/contract/leads.ts'
import { assertNever } from '../../../core/result.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { OutcomeIcon } from '../../ui/outcome-icon.tsx'
import classes from './timeline.module.css'
import { useAgreementText } from './use-agreement-text.ts'

/** What has happened, newest first. */
export function Timeline({ entries, today }: { entries: readonly TimelineEntry[]; today: string }) {
  return (
    <ol>
      {entries.map((entry) => (
        <li key={`${entry.kind}-${entry.at}-${'id' in entry ? entry.id : ''}`} className={classes.entry}>
          <span className={classes.icon}>{iconOf(entry)}</span>
          {entry.kind === 'touch' ? <Touch touch={entry} /> : <Event entry={entry} today={today} />}
          <EntryTime entry={entry} today={today} />
        </li>
      ))}
    </ol>
  )
}

function iconOf(entry: TimelineEntry): ReactNode {
  const look = { size: 15, stroke: 1.6, 'aria-hidden': true } as const
  switch (entry.kind) {
    case 'touch':
      return <OutcomeIcon outcome={entry.outcome} />
    case 'agreed':
      return <IconCalendarCheck {...look} />
    case 'decided':
      return <IconGavel {...look} />
    case 'string-started':
      return <IconFlag {...look} />
    case 'string-extended':
      return <IconPlayerTrackNext {...look} />
    case 'string-ended':
      return <IconPlayerStop {...look} />
    case 'created':
      return <IconUserPlus {...look} />
    default:
      return assertNever(entry)
  }
}

/** A contact: what came of it, with whom, and what was said. */
function Touch({ touch }: { touch: Extract<TimelineEntry, { kind: 'touch' }> }) {
  const { t } = useTranslation()
  const facts = [
    t(`channel.${touch.channel}`),
    touch.personName,
    touch.attempt === undefined ? undefined : `${touch.attempt}/${touch.of}`,
    touch.refusalReason,
    touch.inbound ? t('lead.inbound') : undefined,
  ].filter((fact) => fact !== undefined)
  return (
    <div className={classes.text}>
      <p>
        <strong className={classes.strong}>{t(`outcome.${touch.outcome}`)}</strong>
        <span className={classes.faint}>{facts.join(' · ')}</span>
      </p>
      {touch.note !== undefined && <p className={classes.note}>{touch.note}</p>}
      {touch.spacingReason !== undefined && (
        <p className={classes.faint}>
          {t('today.whyClose')}: {touch.spacingReason}
        </p>
      )}
    </div>
  )
}

interface EventProps {
  readonly entry: Exclude<TimelineEntry, { kind: 'touch' }>
  readonly today: string
}

function Event({ entry, today }: EventProps) {
  const text = useEventText(today)
  return <p className={classes.text}>{text(entry)}</p>
}

function useEventText(today: string): (entry: EventProps['entry']) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const agreementText = useAgreementText(today)
  return (entry) => {
    switch (entry.kind) {
      case 'agreed':
        return t('lead.event.agreed', { what: agreementText(entry.agreement) })
      case 'decided':
        return entry.until === undefined
          ? t(`lead.event.${entry.decision as 'dead' | 'reopen'}`)
          : t(`lead.event.${entry.decision as 'waiting' | 'nurture'}`, {
              day: format.day(entry.until, today),
            })
      case 'string-started':
        return t('lead.event.started', { cadence: entry.cadenceName, count: entry.of })
      case 'string-extended':
        return t('lead.event.extended', { cadence: entry.cadenceName, count: entry.of })
      case 'string-ended':
        return t(`lead.ended.${entry.reason}`, { cadence: entry.cadenceName })
      case 'created':
        return entry.source === undefined
          ? t('lead.event.created')
          : t('lead.event.imported', { source: entry.source })
      default:
        return assertNever(entry)
    }
  }
}

function EntryTime({ entry, today }: { entry: TimelineEntry; today: string }) {
  const format = useFormat()
  return (
    <span className={classes.time}>
      {entry.kind === 'touch' ? format.moment(entry.happenedAt, today) : format.instant(entry.at, today)}
    </span>
  )
}
