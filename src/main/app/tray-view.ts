import type { RequestOutput } from '../../core/contract/requests.ts'
import type { FollowUpId } from '../../core/ids.ts'
import { momentText } from './moment-text.ts'
import type { Translate } from './shell-texts.ts'

/** What choosing an entry of the tray's menu does. */
export type TrayAct =
  | { readonly kind: 'follow-up'; readonly followUpId: FollowUpId }
  | { readonly kind: 'today' | 'quick-add' | 'open' | 'quit' }

export type TrayEntry =
  /** Without an act it only says something. */
  { readonly label: string; readonly act?: TrayAct; readonly accelerator?: string } | 'separator'

export interface TrayView {
  readonly tooltip: string
  readonly entries: readonly TrayEntry[]
}

export interface TrayWords {
  readonly t: Translate
  readonly locale: string
  /** The shortcut that adds a lead from anywhere, if there is one. */
  readonly shortcut: string | undefined
}

/** The tray: what comes next, what the day still holds, and the few things one wants without the window. */
export function trayView(
  { appointments, due, missed, today }: RequestOutput<'reminders.upcoming'>,
  { t, locale, shortcut }: TrayWords,
): TrayView {
  const next = appointments.map(({ followUpId, startsAt, title }) => ({
    label: `${momentText(startsAt, today, locale)}  ${title}`,
    act: { kind: 'follow-up', followUpId } as const,
  }))
  const figures = [
    ...(due > 0 ? [t('tray.due', { count: due })] : []),
    ...(missed > 0 ? [t('tray.missed', { count: missed })] : []),
  ]
  return {
    tooltip: next[0] === undefined ? 'Relance' : `Relance\n${next[0].label}`,
    entries: [
      ...(next.length === 0 ? [{ label: t('tray.nothing') }] : next),
      ...(figures.length === 0 ? [] : [{ label: figures.join(' · '), act: { kind: 'today' } as const }]),
      'separator',
      {
        label: t('tray.quickAdd'),
        act: { kind: 'quick-add' },
        ...(shortcut === undefined ? {} : { accelerator: shortcut }),
      },
      { label: t('tray.open'), act: { kind: 'open' } },
      'separator',
      { label: t('tray.quit'), act: { kind: 'quit' } },
    ],
  }
}
