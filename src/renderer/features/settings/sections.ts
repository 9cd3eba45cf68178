/** The parts of Settings, in their order. Each is an address: `/settings/cadences`. */
export const settingsSections = [
  'work',
  'holidays',
  'absences',
  'cadences',
  'stages',
  'reasons',
  'products',
  'accounts',
  'journal',
  'calendar',
  'busy',
  'desktop',
  'look',
  'data',
] as const

export type SettingsSection = (typeof settingsSections)[number]

/** The first part where the address names none that there is. */
export const sectionOf = (name: string | undefined): SettingsSection =>
  settingsSections.find((section) => section === name) ?? 'work'
