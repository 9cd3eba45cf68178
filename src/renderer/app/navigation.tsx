import {
  IconCalendar,
  IconChartBar,
  IconLayoutKanban,
  IconPlus,
  IconSearch,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useQuestion } from '../api/use-question.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { Mark } from '../ui/mark.tsx'
import type { Overlay } from './frame.tsx'
import classes from './navigation.module.css'
import { SyncRunning } from './sync-running.tsx'

/** The screens, with what waits in them. */
export function Navigation({ onOverlay }: { onOverlay: (overlay: Overlay) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const status = useQuestion('app.status', {}, { every: 60_000 }).data
  const waiting = status === undefined ? 0 : status.today.due + status.today.missed + status.today.undecided
  return (
    <nav className={classes.navigation} aria-label={t('nav.label')}>
      <p className={classes.brand}>
        <Mark />
        Relance
      </p>
      <button type="button" className={classes.item} onClick={() => onOverlay('palette')}>
        <IconSearch size={17} stroke={1.6} aria-hidden="true" />
        {t('nav.find')}
        <span className={classes.end}>
          <KeyCap keys="mod+k" />
        </span>
      </button>
      <button type="button" className={classes.item} onClick={() => onOverlay('quick-add')}>
        <IconPlus size={17} stroke={1.6} aria-hidden="true" />
        {t('nav.newLead')}
        <span className={classes.end}>
          <KeyCap keys="c" />
        </span>
      </button>
      <hr className={classes.rule} />
      <Item to="/today" icon={<IconSun size={17} stroke={1.6} aria-hidden="true" />} label={t('nav.today')}>
        {waiting > 0 && (
          <span
            className={classes.count}
            data-late={(status?.today.missed ?? 0) > 0 || undefined}
            title={t('nav.waiting', { count: waiting })}
          >
            {format.count(waiting)}
          </span>
        )}
      </Item>
      <Item
        to="/calendar"
        icon={<IconCalendar size={17} stroke={1.6} aria-hidden="true" />}
        label={t('nav.calendar')}
      />
      <Item to="/leads" icon={<IconUsers size={17} stroke={1.6} aria-hidden="true" />} label={t('nav.leads')}>
        {status !== undefined && status.leads > 0 && (
          <span className={classes.total}>{format.count(status.leads)}</span>
        )}
      </Item>
      <Item
        to="/funnel"
        icon={<IconLayoutKanban size={17} stroke={1.6} aria-hidden="true" />}
        label={t('nav.funnel')}
      />
      <Item
        to="/insights"
        icon={<IconChartBar size={17} stroke={1.6} aria-hidden="true" />}
        label={t('nav.insights')}
      />
      <div className={classes.foot}>
        <SyncRunning className={classes.item ?? ''} />
        <Item
          to="/settings"
          icon={<IconSettings size={17} stroke={1.6} aria-hidden="true" />}
          label={t('nav.settings')}
        />
        <button type="button" className={classes.item} onClick={() => onOverlay('cheat-sheet')}>
          <span className={classes.question} aria-hidden="true">
            ?
          </span>
          {t('nav.keys')}
        </button>
      </div>
    </nav>
  )
}

function Item({
  to,
  icon,
  label,
  children,
}: {
  to: string
  icon: ReactNode
  label: string
  children?: ReactNode
}) {
  return (
    <NavLink to={to} className={classes.item ?? ''}>
      {icon}
      {label}
      <span className={classes.end}>{children}</span>
    </NavLink>
  )
}
