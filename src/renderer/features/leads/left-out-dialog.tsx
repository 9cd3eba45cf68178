import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './bulk-dialogs.module.css'
import type { BulkReport } from './use-bulk.ts'

/** Which leads were left as they are, and why: none of them is dropped silently. */
export function LeftOutDialog({ report, onClose }: { report: BulkReport; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Modal
      opened
      onClose={onClose}
      title={report.said}
      size={480}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {report.leftOut.map(({ reason, count, leads }) => (
        <section key={reason}>
          <h3 className={classes.reason}>
            {t(`bulk.reason.${reason}`, { count, leads: format.count(count) })}
          </h3>
          <ul
            className={classes.list}
            tabIndex={0}
            aria-label={t(`bulk.reason.${reason}`, { count, leads: format.count(count) })}
          >
            {leads.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/leads/${id}`} className={classes.lead}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
          {count > leads.length && (
            <p className={classes.more}>
              {t('bulk.more', { count: count - leads.length, leads: format.count(count - leads.length) })}
            </p>
          )}
        </section>
      ))}
      <Button mt="md" variant="default" onClick={onClose} data-autofocus>
        {t('common.close')}
      </Button>
    </Modal>
  )
}
