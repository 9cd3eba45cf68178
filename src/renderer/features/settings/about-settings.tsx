import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StatusView } from '../../../core/contract/app.ts'
import { shell } from '../../api/shell.ts'
import { Section } from '../../ui/section.tsx'
import classes from './setting.module.css'
import { Setting } from './setting.tsx'

/** Which version this is and where the data lies. */
export function AboutSettings({ status }: { status: StatusView }) {
  const { t } = useTranslation()
  return (
    <Section title={t('settings.about')}>
      <Setting label={t('settings.data')} hint={t('settings.dataHint')}>
        {() => (
          <>
            <span className={classes.path}>{status.dataFolder}</span>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => void shell().showInFolder(status.dataFolder)}
            >
              {t('settings.showInFolder')}
            </Button>
          </>
        )}
      </Setting>
      <Setting label={t('settings.version')}>{() => <span>{status.version}</span>}</Setting>
    </Section>
  )
}
