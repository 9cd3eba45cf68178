import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { Section } from '../../ui/section.tsx'
import classes from './lead-aside.module.css'
import { useEditLead } from './use-edit-lead.ts'

/** Notes, saved when the field is left. */
export function NoteField({ lead }: { lead: LeadDetail['lead'] }) {
  const { t } = useTranslation()
  const edit = useEditLead(lead.id)
  const saved = lead.note ?? ''
  const [text, setText] = useState(saved)
  useEffect(() => setText(saved), [saved])
  return (
    <Section title={t('lead.note')}>
      <textarea
        className={classes.note}
        aria-label={t('lead.note')}
        placeholder={t('lead.noteHint')}
        value={text}
        maxLength={10_000}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== saved && edit({ note: text.trim() === '' ? null : text })}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </Section>
  )
}
