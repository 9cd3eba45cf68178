import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { StatusView } from '../../../core/contract/app.ts'
import { useQuestion } from '../../api/use-question.ts'
import { Screen } from '../../ui/screen.tsx'
import { AboutSettings } from './about-settings.tsx'
import { AbsenceSettings } from './absence-settings.tsx'
import { AccountSettings } from './account-settings.tsx'
import { BusySettings } from './busy-settings.tsx'
import { CadenceEditor } from './cadence-editor.tsx'
import { CadenceSettings } from './cadence-settings.tsx'
import { CalendarSettings } from './calendar-settings.tsx'
import { DesktopSettings } from './desktop-settings.tsx'
import { HolidaySettings } from './holiday-settings.tsx'
import { JournalSettings } from './journal-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import { ProductSettings } from './product-settings.tsx'
import { ReasonSettings } from './reason-settings.tsx'
import { type SettingsSection, sectionOf, settingsSections } from './sections.ts'
import classes from './settings-screen.module.css'
import { StageSettings } from './stage-settings.tsx'
import { WorkSettings } from './work-settings.tsx'

/** Everything that can be set, one part at a time. Each change is saved as it is made. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const { section, item } = useParams()
  const status = useQuestion('app.status', {}).data
  const shown = sectionOf(section)
  return (
    <Screen fixed title={t('nav.settings')} note={t('settings.note')}>
      <div className={classes.settings}>
        <nav className={classes.sections} aria-label={t('nav.settings')}>
          {settingsSections.map((name) => (
            <Link
              key={name}
              to={`/settings/${name}`}
              className={classes.section}
              aria-current={name === shown ? 'page' : undefined}
            >
              {t(`settings.section.${name}`)}
            </Link>
          ))}
        </nav>
        <div className={classes.content} key={shown} tabIndex={-1}>
          {status !== undefined && partOf(shown, item, status)}
        </div>
      </div>
    </Screen>
  )
}

function partOf(section: SettingsSection, item: string | undefined, status: StatusView): ReactNode {
  const parts: Readonly<Record<SettingsSection, ReactNode>> = {
    work: <WorkSettings status={status} />,
    holidays: <HolidaySettings status={status} />,
    absences: <AbsenceSettings today={status.day} />,
    cadences: item === undefined ? <CadenceSettings /> : <CadenceEditor key={item} id={item} />,
    stages: <StageSettings />,
    reasons: <ReasonSettings />,
    products: <ProductSettings />,
    accounts: <AccountSettings />,
    journal: <JournalSettings timeZone={status.me.timeZone} />,
    calendar: <CalendarSettings />,
    busy: <BusySettings />,
    desktop: <DesktopSettings />,
    look: <LookSettings language={status.language} />,
    data: <AboutSettings status={status} />,
  }
  return parts[section]
}
