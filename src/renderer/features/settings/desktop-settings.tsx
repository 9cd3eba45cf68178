import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DesktopChange, DesktopView } from '../../../core/contract/desktop.ts'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.ts'
import { Setting } from './setting.tsx'
import { ShortcutField } from './shortcut-field.tsx'
import { useDesktop } from './use-desktop.ts'

type Switched = 'notifications' | 'quietOutsideHours' | 'keepInTray' | 'startAtLogin'

/** What the program does on this computer beside its window. */
export function DesktopSettings() {
  const { t } = useTranslation()
  const toast = useToast()
  const { view, change } = useDesktop()
  if (view === undefined) return null
  const save = async (wanted: DesktopChange): Promise<void> => {
    await change(wanted)
    toast({ message: t('settings.saved') })
  }
  const sentences = {
    notifications: view.canNotify ? t('desktop.notificationsHint') : t('desktop.notificationsNone'),
    quietOutsideHours: t('desktop.quietOutsideHoursHint'),
    keepInTray: view.hasTray ? t('desktop.keepInTrayHint') : t('desktop.trayNone'),
    startAtLogin: t('desktop.startAtLoginHint'),
  }
  return (
    <Section title={t('desktop.title')} note={t('desktop.note')}>
      {(Object.keys(sentences) as Switched[]).map((name) => (
        <Setting key={name} label={t(`desktop.${name}`)} hint={sentences[name]}>
          {({ hintId }) => (
            <Switch
              aria-label={t(`desktop.${name}`)}
              aria-describedby={hintId}
              checked={isOn(view, name)}
              disabled={isIdle(view, name)}
              onChange={(event) => void save({ [name]: event.currentTarget.checked })}
            />
          )}
        </Setting>
      ))}
      <Setting label={t('desktop.shortcut')} hint={t('desktop.shortcutHint')}>
        {({ labelId }) => (
          <ShortcutField
            labelId={labelId}
            shortcut={view.shortcut}
            refused={view.shortcutRefused}
            onChange={(shortcut) => void save({ shortcut })}
          />
        )}
      </Setting>
    </Section>
  )
}

/** A switch for what is not there shows that nothing happens, and keeps what was chosen for when there is one. */
const isOn = (view: DesktopView, name: Switched): boolean => view[name] && !isIdle(view, name)

const isIdle = (view: DesktopView, name: Switched): boolean =>
  (name === 'keepInTray' && !view.hasTray) || (name === 'quietOutsideHours' && !view.notifications)
