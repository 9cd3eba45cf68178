import { useTranslation } from 'react-i18next'
import classes from './lead-filter.module.css'
import { filters, type StateFilter } from './list-state.ts'

interface LeadFilterProps {
  readonly state: StateFilter | undefined
  readonly onState: (state: StateFilter | undefined) => void
}

/** Which leads are listed, by where they stand. */
export function LeadFilter({ state, onState }: LeadFilterProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.filter} role="group" aria-label={t('leads.filter')}>
      <button
        type="button"
        className={classes.choice}
        aria-pressed={state === undefined}
        onClick={() => onState(undefined)}
      >
        {t('leads.all')}
      </button>
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          className={classes.choice}
          aria-pressed={state === filter}
          onClick={() => onState(filter)}
        >
          {filter === 'no-next-step' ? t('leads.noNextStep') : t(`leadState.${filter}`)}
        </button>
      ))}
    </div>
  )
}
