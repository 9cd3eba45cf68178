import type { ReminderView } from '../../core/contract/reminders.ts'
import type { Translate } from './shell-texts.ts'

/** What the system shows of a reminder. */
export interface NoticeText {
  readonly title: string
  readonly body: string
}

/** The call and what it is for. The briefing is empty in discreet mode. */
export const reminderNotice = ({ title, briefing }: ReminderView): NoticeText => ({
  title,
  body: withoutMarkup(briefing.join('\n')),
})

/** One for many: figures, and no names. */
export function summaryNotice(
  { due, missed }: { readonly due: number; readonly missed: number },
  t: Translate,
): NoticeText {
  const [title = '', ...rest] = [
    ...(missed > 0 ? [t('notification.missed', { count: missed })] : []),
    ...(due > 0 ? [t('notification.due', { count: due })] : []),
  ]
  return { title, body: rest[0] ?? t('notification.seeToday') }
}

/** Desktops of Linux read markup in the body, pictures from anywhere included; an imported name may hold some. */
const withoutMarkup = (text: string): string => text.replaceAll('<', '‹').replaceAll('>', '›')
