import { Button } from '@mantine/core'
import { IconFileTypeCsv } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './choose-file.module.css'

/** Where a file is dropped or chosen, and what kind of file is meant. */
export function ChooseFile({ onChoose }: { onChoose: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.zone}>
      <IconFileTypeCsv size={36} stroke={1.3} aria-hidden="true" />
      <p className={classes.title}>{t('import.dropTitle')}</p>
      <p className={classes.text}>{t('import.dropText')}</p>
      <Button onClick={onChoose}>{t('import.choose')}</Button>
      <ul className={classes.promises}>
        <li>{t('import.promiseTwice')}</li>
        <li>{t('import.promiseBad')}</li>
        <li>{t('import.promiseUndo')}</li>
      </ul>
    </div>
  )
}
