import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './list-editor.module.css'

interface AddItemProps {
  readonly label: string
  /** Resolves to the sentence of what is wrong, if something is. */
  readonly onAdd: (name: string) => Promise<string | undefined>
}

/** A line to type another item into: Enter adds it and leaves the line ready for the next one. */
export function AddItem({ label, onAdd }: AddItemProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState<string>()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (name.trim() === '') return
    const refused = await onAdd(name.trim())
    setWrong(refused)
    if (refused === undefined) setName('')
  }
  return (
    <form className={classes.add} onSubmit={(event) => void submit(event)}>
      <IconPlus size={16} stroke={1.6} aria-hidden="true" />
      <input
        className={classes.field}
        aria-label={label}
        aria-invalid={wrong !== undefined}
        placeholder={label}
        value={name}
        maxLength={200}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setWrong(undefined)
        }}
      />
      {name.trim() !== '' && (
        <button type="submit" className={classes.submit}>
          {t('settings.add')}
        </button>
      )}
      <span role="alert" className={classes.wrong}>
        {wrong}
      </span>
    </form>
  )
}
