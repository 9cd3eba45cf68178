import { useTranslation } from 'react-i18next'
import { useQuestion } from '../../api/use-question.ts'
import { Screen } from '../../ui/screen.tsx'
import { AboutSettings } from './about-settings.tsx'
import { CalendarSettings } from './calendar-settings.tsx'
import { DesktopSettings } from './desktop-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import classes from './setting.module.css'
import { WorkSettings } from './work-settings.tsx'

/** Everything that can be set. Each change is saved as it is made. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const status = useQuestion('app.status', {}).data
  return (
    <Screen title={t('nav.settings')} note={t('settings.note')}>
      {status !== undefined && (
        <div className={classes.settings}>
          <WorkSettings status={status} />
          <CalendarSettings />
          <DesktopSettings />
          <LookSettings language={status.language} />
          <AboutSettings status={status} />
        </div>
      )}
    </Screen>
  )
}
