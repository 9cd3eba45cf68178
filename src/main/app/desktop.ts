import { app, Menu, Notification, nativeTheme, powerMonitor } from 'electron'
import type { Appearance, DesktopChange, DesktopView } from '../../core/contract/desktop.ts'
import type { EngineClient } from '../../core/contract/engine-client.ts'
import type { ReminderView } from '../../core/contract/reminders.ts'
import { type Language, resolveLanguage, resolveLocale } from '../../core/language.ts'
import { assertNever } from '../../core/result.ts'
import type { StartCommand } from './desktop-entry.ts'
import type { DesktopSettingsFile } from './desktop-settings.ts'
import type { MainWindow } from './main-window.ts'
import { appMenu } from './menu.ts'
import { reminderNotice, summaryNotice } from './notice-view.ts'
import { Notices } from './notices.ts'
import type { Look, ReminderPlan } from './reminder-plan.ts'
import { ReminderScheduler } from './reminder-scheduler.ts'
import { shellTexts, type Translate } from './shell-texts.ts'
import { setStartAtLogin, startsAtLogin } from './start-at-login.ts'
import { systemLanguage } from './system-language.ts'
import { SystemShortcut } from './system-shortcut.ts'
import { AppTray } from './tray.ts'
import { type TrayAct, trayView } from './tray-view.ts'

export interface DesktopOptions {
  readonly engine: EngineClient
  readonly window: MainWindow
  readonly settings: DesktopSettingsFile
  /** How the program is started at login. */
  readonly command: StartCommand
}

const snoozeMinutes = 15

/** What of the program stands on the desktop beside its window: reminders, tray, the key for everywhere. */
export class Desktop {
  readonly #options: DesktopOptions
  readonly #notices = new Notices()
  readonly #scheduler: ReminderScheduler
  readonly #shortcut: SystemShortcut
  #tray: AppTray | undefined
  #look: Look | undefined
  #t: Translate | undefined

  constructor(options: DesktopOptions) {
    this.#options = options
    const { engine, window, settings } = options
    this.#shortcut = new SystemShortcut(() => window.send({ kind: 'quick-add' }))
    this.#scheduler = new ReminderScheduler({
      engine,
      settings: () => settings.current,
      act: (plan, look) => void this.#show(plan, look),
    })
  }

  start({ hasTray }: { hasTray: boolean }): void {
    const { settings } = this.#options
    if (hasTray) this.#tray = new AppTray((act) => this.#act(act))
    this.#shortcut.hold(settings.current.shortcut)
    this.#scheduler.start()
    powerMonitor.on('resume', () => void this.#scheduler.look())
    powerMonitor.on('unlock-screen', () => void this.#scheduler.look())
  }

  get view(): DesktopView {
    const { notifications, quietOutsideHours, keepInTray, shortcut } = this.#options.settings.current
    return {
      notifications,
      quietOutsideHours,
      keepInTray,
      shortcut,
      startAtLogin: startsAtLogin(this.#options.command),
      shortcutRefused: this.#shortcut.refused,
      hasTray: this.#tray !== undefined,
      canNotify: Notification.isSupported(),
    }
  }

  change({ startAtLogin, ...change }: DesktopChange): DesktopView {
    const { settings, command } = this.#options
    settings.change(withoutUndefined(change))
    if (startAtLogin !== undefined) setStartAtLogin(startAtLogin, command)
    if (change.shortcut !== undefined) this.#shortcut.hold(change.shortcut)
    void this.#scheduler.look()
    return this.view
  }

  keepAppearance(appearance: Appearance): void {
    nativeTheme.themeSource = appearance
    this.#options.settings.change({ appearance })
  }

  get staysInTray(): boolean {
    return this.#tray !== undefined && this.#options.settings.current.keepInTray
  }

  /** Says once that the program goes on when its window is closed. */
  async explainTray(): Promise<void> {
    const { settings, window } = this.#options
    if (settings.current.trayExplained) return
    settings.change({ trayExplained: true })
    const t = this.#t ?? (await shellTexts(resolveLanguage('system', systemLanguage())))
    this.#notices.show({
      key: 'tray',
      title: t('tray.stays'),
      body: t('tray.staysHint'),
      onClick: () => window.show(),
    })
  }

  async #show(plan: ReminderPlan, look: Look): Promise<void> {
    const { window } = this.#options
    const isOtherLanguage = this.#look?.upcoming.language !== look.upcoming.language
    this.#look = look
    if (this.#t === undefined || isOtherLanguage) await this.#speak(look.upcoming.language)
    if (this.#t === undefined) return
    this.#showTray()
    window.refreshReminders()
    this.#notices.keepOnly(new Set([...plan.due, 'summary', 'tray']))
    for (const reminder of plan.single) this.#remind(reminder, this.#t)
    if (plan.summary !== undefined) {
      this.#notices.show({
        key: 'summary',
        ...summaryNotice(plan.summary, this.#t),
        onClick: () => window.send({ kind: 'today' }),
      })
    }
  }

  async #speak(language: Language): Promise<void> {
    Menu.setApplicationMenu(appMenu(language))
    this.#t = await shellTexts(language)
  }

  #showTray(): void {
    if (this.#look === undefined || this.#t === undefined) return
    const { upcoming } = this.#look
    const locale = resolveLocale(upcoming.language, systemLanguage())
    const shortcut = this.#shortcut.refused
      ? undefined
      : (this.#options.settings.current.shortcut ?? undefined)
    this.#tray?.show(trayView(upcoming, { t: this.#t, locale, shortcut }))
  }

  #remind(reminder: ReminderView, t: Translate): void {
    const { engine, window } = this.#options
    const followUpId = reminder.card.id
    this.#notices.show({
      key: followUpId,
      ...reminderNotice(reminder),
      onClick: () => window.send({ kind: 'link', link: { kind: 'follow-up', followUpId } }),
      actions: [
        {
          label: t('notification.snooze', { count: snoozeMinutes }),
          run: () => void engine.request('reminders.snooze', { followUpId, minutes: snoozeMinutes }),
        },
        {
          label: t('notification.noAnswer'),
          run: () => void engine.request('followUps.recordOutcome', { followUpId, outcome: 'no-answer' }),
        },
      ],
    })
  }

  #act(act: TrayAct): void {
    const { window } = this.#options
    switch (act.kind) {
      case 'follow-up':
        window.send({ kind: 'link', link: { kind: 'follow-up', followUpId: act.followUpId } })
        break
      case 'today':
      case 'quick-add':
        window.send({ kind: act.kind })
        break
      case 'open':
        window.show()
        break
      case 'quit':
        app.quit()
        break
      default:
        assertNever(act)
    }
  }
}

const withoutUndefined = <T extends object>(change: T) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
