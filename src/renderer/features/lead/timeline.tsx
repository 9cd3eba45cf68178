import { IconFlag, IconPlayerStop, IconUserPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../core/contract/leads.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { OutcomeIcon } from '../../ui/outcome-icon.tsx'
import classes from './timeline.module.css'

/** What has happened, newest first. */
export function Timeline({ entries, today }: { entries: readonly TimelineEntry[]; today: string }) {
  return (
    <ol className={classes.timeline}>
      {entries.map((entry) => (
        <li key={`${entry.kind}-${entry.at}-${'id' in entry ? entry.id : ''}`} className={classes.entry}>
          <span className={classes.icon}>{iconOf(entry)}</span>
          <EntryText entry={entry} />
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
    case 'string-started':
      return <IconFlag {...look} />
    case 'string-ended':
      return <IconPlayerStop {...look} />
    case 'created':
      return <IconUserPlus {...look} />
  }
}

function EntryText({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation()
  switch (entry.kind) {
    case 'touch':
      return (
        <div>
          <p>
            <strong className={classes.strong}>{t(`outcome.${entry.outcome}`)}</strong>
            <span className={classes.faint}>
              {[
                t(`channel.${entry.channel}`),
                entry.personName,
                entry.attempt === undefined ? undefined : `${entry.attempt}/${entry.of}`,
                entry.refusalReason,
              ]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </span>
          </p>
          {entry.note !== undefined && <p className={classes.note}>{entry.note}</p>}
        </div>
      )
    case 'string-started':
      return <p>{t('lead.event.started', { cadence: entry.cadenceName, count: entry.of })}</p>
    case 'string-ended':
      return <p>{t(`lead.ended.${entry.reason}`, { cadence: entry.cadenceName })}</p>
    case 'created':
      return (
        <p>
          {entry.source === undefined
            ? t('lead.event.created')
            : t('lead.event.imported', { source: entry.source })}
        </p>
      )
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
