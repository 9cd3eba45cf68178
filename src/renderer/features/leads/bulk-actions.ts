import { useTranslation } from 'react-i18next'

/** What can be done with the leads that are selected, in the order of the bar. */
export const bulkActions = [
  { kind: 'plan', keys: 's' },
  { kind: 'waiting', keys: 'w' },
  { kind: 'nurture', keys: 'u' },
  { kind: 'dead', keys: 'd' },
  { kind: 'reopen', keys: 'r' },
  { kind: 'set', keys: 'a' },
  { kind: 'stop', keys: 't' },
  { kind: 'export', keys: 'y' },
] as const

export type BulkKind = (typeof bulkActions)[number]['kind']

/** The names of the actions. */
export function useBulkName(): (kind: BulkKind) => string {
  const { t } = useTranslation()
  return (kind) => t(`bulk.action.${kind}`)
}
