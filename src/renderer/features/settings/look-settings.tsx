import {
  type MantineColorScheme,
  SegmentedControl,
  Select,
  Switch,
  useMantineColorScheme,
} from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type LanguageChoice, languages } from '../../../core/language.ts'
import { ownName } from '../../i18n/language.ts'
import { Section } from '../../ui/section.tsx'
import { useSingleKeys } from '../../ui/single-keys.ts'
import classes from './setting.module.css'
import { Setting } from './setting.tsx'
import { useSaveSettings } from './use-save-settings.ts'

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[]

/** Language, light or dark, and whether letters alone are shortcuts. */
export function LookSettings({ language }: { language: LanguageChoice }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { singleKeys, setSingleKeys } = useSingleKeys()
  return (
    <Section title={t('settings.look')}>
      <Setting label={t('settings.language')}>
        {({ labelId }) => (
          <Select
            className={classes.wide ?? ''}
            aria-labelledby={labelId}
            value={language}
            allowDeselect={false}
            data={[
              { value: 'system', label: t('settings.languageOfSystem') },
              ...languages.map((value) => ({ value, label: ownName(value) })),
            ]}
            onChange={(value) => value !== null && save({ language: value as LanguageChoice })}
          />
        )}
      </Setting>
      <Setting label={t('settings.appearance')}>
        {({ labelId }) => (
          <SegmentedControl
            aria-labelledby={labelId}
            value={colorScheme}
            data={schemes.map((value) => ({ value, label: t(`settings.scheme.${value}`) }))}
            onChange={(value) => setColorScheme(value as MantineColorScheme)}
          />
        )}
      </Setting>
      <Setting label={t('settings.singleKeys')} hint={t('settings.singleKeysHint')}>
        {({ hintId }) => (
          <Switch
            aria-label={t('settings.singleKeys')}
            aria-describedby={hintId}
            checked={singleKeys}
            onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          />
        )}
      </Setting>
    </Section>
  )
}
