import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './calendar-header.module.css'
import { views } from './period.ts'
import type { Address } from './use-address.ts'

/** Which days are shown, and how. */
export function CalendarControls({ address, today }: { address: Address; today: string }) {
  const { t } = useTranslation()
  return (
    <>
      <fieldset className={classes.views} aria-label={t('calendar.views')}>
        {views.map((view, index) => (
          <button
            key={view}
            type="button"
            className={classes.view}
            aria-pressed={view === address.view}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => address.go({ view })}
          >
            {t(`calendar.view.${view}`)}
          </button>
        ))}
      </fieldset>
      <div className={classes.paging}>
        <button
          type="button"
          className={classes.page}
          aria-label={t('calendar.previous')}
          aria-keyshortcuts="["
          onClick={() => address.step(-1)}
        >
          <IconChevronLeft size={17} stroke={1.8} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={classes.today}
          aria-keyshortcuts="t"
          onClick={() => address.go({ day: today })}
        >
          {t('calendar.today')}
        </button>
        <button
          type="button"
          className={classes.page}
          aria-label={t('calendar.next')}
          aria-keyshortcuts="]"
          onClick={() => address.step(1)}
        >
          <IconChevronRight size={17} stroke={1.8} aria-hidden="true" />
        </button>
      </div>
    </>
  )
}
