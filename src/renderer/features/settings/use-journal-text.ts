import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { JournalEntryView } from '../../../core/contract/accounts.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import { useFormat } from '../../i18n/language-context.tsx'

/** An entry of the journal as a sentence in the language shown. */
export function useJournalText(): (entry: Pick<JournalEntryView, 'code' | 'facts'>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    ({ code, facts }) => {
      const fact = (name: string): string => String(facts[name] ?? '')
      // An event of a whole day has no hour.
      const moment = (name: string): string =>
        fact(name).length > 10 ? format.moment(fact(name)) : format.day(fact(name))
      switch (code) {
        case 'moved-there':
          return t('journal.code.moved-there', { moment: moment('to') })
        case 'moved-here-and-there':
          return t(facts.won === 'there' ? 'journal.code.moved-calendar' : 'journal.code.moved-here', {
            moment: moment('other'),
          })
        case 'outcome-read':
        case 'outcome-refused':
          return t(`journal.code.${code}`, { outcome: t(`outcome.${fact('outcome') as Outcome}`) })
        case 'connected':
          return t('journal.code.connected', { user: fact('user') })
        case 'asked-unclear':
        case 'unread-text':
          return t(`journal.code.${code}`, { text: fact('text') })
        case 'refused':
          return t('journal.code.refused', { detail: fact('detail') })
        default:
          return t(`journal.code.${code}`)
      }
    },
    [t, format],
  )
}
