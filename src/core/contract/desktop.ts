import { z } from 'zod'
import { isAccelerator } from '../accelerator.ts'

/** Light or dark, as chosen; `system` follows the system. */
export const appearance = z.enum(['system', 'light', 'dark'])

/** What is set for this machine, and kept by main beside the state of the window. */
export const desktopSettings = z.object({
  notifications: z.boolean().default(true),
  quietOutsideHours: z.boolean().default(true),
  /** Closing the window leaves the program in the tray. */
  keepInTray: z.boolean().default(true),
  /** Shows the window with the form for a new lead, from any program; null is none. */
  shortcut: z.string().refine(isAccelerator).nullable().default('CommandOrControl+Shift+Space'),
  appearance: appearance.default('system'),
  /** It has been said once that closing does not end the program. */
  trayExplained: z.boolean().default(false),
})

export const desktopChange = desktopSettings
  .pick({ notifications: true, quietOutsideHours: true, keepInTray: true, shortcut: true })
  .extend({ startAtLogin: z.boolean() })
  .partial()

export type Appearance = z.infer<typeof appearance>
export type DesktopSettings = z.output<typeof desktopSettings>
export type DesktopChange = z.infer<typeof desktopChange>

/** The settings of this machine, with what the system makes of them. */
export interface DesktopView
  extends Pick<DesktopSettings, 'notifications' | 'quietOutsideHours' | 'keepInTray' | 'shortcut'> {
  readonly startAtLogin: boolean
  /** Another program holds the shortcut, or the system gives none. */
  readonly shortcutRefused: boolean
  /** There is a tray to stay in. */
  readonly hasTray: boolean
  readonly canNotify: boolean
}
