import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { pick } from '../../ui/action.ts'
import { ActionButtons } from '../../ui/action-buttons.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './lead-aside.module.css'
import { useEditLead } from './use-edit-lead.ts'
import type { LeadActions } from './use-lead-actions.ts'

interface NoteFieldProps {
  readonly lead: LeadDetail['lead']
  readonly actions: LeadActions
}

/** Notes, saved when the field is left. */
export function NoteField({ lead, actions }: NoteFieldProps) {
  const { t } = useTranslation()
  const edit = useEditLead(lead.id)
  const saved = lead.note ?? ''
  const [text, setText] = useState(saved)
  useEffect(() => setText(saved), [saved])
  return (
    <Section title={t('lead.note')} actions={<ActionButtons actions={pick(actions.all, 'note')} />}>
      <textarea
        className={classes.note}
        data-note
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
