import { IconStarFilled } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../core/contract/parties.ts'
import { personRoles } from '../../../core/lead/person-role.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Reach } from '../../ui/reach.tsx'
import classes from './people.module.css'
import { reachesOf } from './person-reaches.ts'

interface PersonRowProps {
  readonly person: PersonView
  readonly isReached: boolean
  readonly onReach: () => void
  /** What a key means here; false for one that means nothing. */
  readonly onKey: (key: string) => boolean
}

/** A person on the lead. What can be done with them unfolds while they have the focus. */
export function PersonRow({ person, isReached, onReach, onKey }: PersonRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const facts = [
    person.jobTitle,
    t(`role.${person.role}`),
    person.language === undefined ? undefined : format.language(person.language),
  ]
  const reached = reachesOf(person)
  const keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (!(event.target as HTMLElement).matches('[data-person]')) return
    if (!onKey(event.key === 'Backspace' ? 'Delete' : event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <li className={classes.person} onKeyDown={keyed}>
      <button
        type="button"
        data-person
        className={classes.who}
        tabIndex={isReached ? 0 : -1}
        aria-keyshortcuts="1 2 3 4 0 Enter Delete"
        onFocus={onReach}
        onDoubleClick={() => onKey('Enter')}
      >
        <span className={classes.name}>
          {person.name}
          {person.isMain && (
            <IconStarFilled
              size={11}
              role="img"
              aria-label={t('person.isMain')}
              className={classes.main ?? ''}
            />
          )}
        </span>
        <span className={classes.facts}>{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
      </button>
      {reached.length > 0 && (
        <div className={classes.reach}>
          {reached.map(({ phone, email }) => (
            <Reach key={phone ?? email} phone={phone} email={email} />
          ))}
        </div>
      )}
      <div className={classes.keys}>
        {personRoles.map((role, index) => (
          <PersonKey
            key={role}
            keys={String(index + 1)}
            label={t(`role.${role}`)}
            isOn={role === person.role}
            onPress={() => onKey(String(index + 1))}
          />
        ))}
        {!person.isMain && <PersonKey keys="0" label={t('person.makeMain')} onPress={() => onKey('0')} />}
        <PersonKey keys="Enter" label={t('person.edit')} onPress={() => onKey('Enter')} />
        <PersonKey keys="Delete" label={t('person.remove')} onPress={() => onKey('Delete')} />
      </div>
    </li>
  )
}

interface PersonKeyProps {
  readonly keys: string
  readonly label: string
  readonly isOn?: boolean
  readonly onPress: () => void
}

/** A mouse needs no place in the order of Tab: the keyboard has the key itself. */
const PersonKey = ({ keys, label, isOn = false, onPress }: PersonKeyProps) => (
  <button type="button" tabIndex={-1} className={classes.key} aria-pressed={isOn} onClick={onPress}>
    <KeyCap keys={keys} />
    {label}
  </button>
)
