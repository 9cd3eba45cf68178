import { type KeyboardEvent, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { personRoles } from '../../../core/lead/person-role.ts'
import { useChange } from '../../actions/use-change.ts'
import { useTell } from '../../actions/use-tell.ts'
import { pick } from '../../ui/action.ts'
import { ActionButtons } from '../../ui/action-buttons.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './people.module.css'
import { PersonRow } from './person-row.tsx'
import type { LeadActions } from './use-lead-actions.ts'

/**
 * The people on a lead and what each of them decides. One of them is reached by Tab, the others by the arrow keys;
 * a digit says the role.
 */
export function People({ detail, actions }: { detail: LeadDetail; actions: LeadActions }) {
  const { t } = useTranslation()
  const { people, lead } = detail
  const run = usePeopleCommands(lead.id)
  const [reached, setReached] = useState<string>()
  const at = Math.max(
    people.findIndex(({ id }) => id === reached),
    0,
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || !(event.target as HTMLElement).matches('[data-person]')) return
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.querySelectorAll<HTMLElement>('[data-person]')[at + by]?.focus()
  }
  return (
    <Section title={t('lead.people')} actions={<ActionButtons actions={pick(actions.all, 'person')} />}>
      {people.length === 0 && <p className={classes.nobody}>{t('lead.nobody')}</p>}
      <ul data-people onKeyDown={onKeyDown}>
        {people.map((person, index) => (
          <PersonRow
            key={person.id}
            person={person}
            isReached={index === at}
            onReach={() => setReached(person.id)}
            onKey={(key) => {
              const role = personRoles[Number(key) - 1]
              if (role !== undefined) run.setRole(person.id, role)
              else if (key === '0' && !person.isMain) run.makeMain(person.id)
              else if (key === 'Enter') actions.askHere({ kind: 'person', person })
              else if (key === 'Delete') run.remove(person.id)
              else return false
              return true
            }}
          />
        ))}
      </ul>
    </Section>
  )
}

function usePeopleCommands(leadId: string) {
  const { t } = useTranslation()
  const tell = useTell()
  const saved = useCallback(() => t('lead.saved'), [t])
  const setRole = useChange('people.setRole', saved)
  const makeMain = useChange('people.makeMain', saved)
  const remove = useChange(
    'people.remove',
    useCallback(() => t('person.removed'), [t]),
  )
  return {
    setRole: (personId: string, role: (typeof personRoles)[number]) =>
      tell(setRole({ leadId, personId, role })),
    makeMain: (personId: string) => tell(makeMain({ leadId, personId })),
    remove: (personId: string) => tell(remove({ leadId, personId })),
  }
}
