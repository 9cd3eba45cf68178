import { useTranslation } from 'react-i18next'
import type { LeadState } from '../../core/lead/lead-state.ts'
import classes from './state-badge.module.css'

/** Where a lead stands: a dot and a word, coloured only at the ends. */
export function StateBadge({ state }: { state: LeadState }) {
  const { t } = useTranslation()
  return (
    <span className={classes.badge} data-state={state}>
      {t(`leadState.${state}`)}
    </span>
  )
}
