import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { useStartString } from '../../actions/use-start-string.ts'
import { useCommand } from '../../api/use-command.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import classes from './leads-step.module.css'
import { useFinish } from './use-finish.ts'

const blank = { person: '', company: '', phone: '' }

/** The first lead by hand. Its string is planned at once, so that one sees what the program is for. */
export function FirstLead() {
  const { t } = useTranslation()
  const [form, setForm] = useState(blank)
  const [wrong, setWrong] = useState<string>()
  const addAndPlan = useAddAndPlan()
  const submit = async (): Promise<void> => {
    const filled = Object.entries(form).map(([name, text]) => [name, text.trim()] as const)
    const lead: RequestInput<'leads.add'> = Object.fromEntries(filled.filter(([, text]) => text !== ''))
    const isNamed = lead.person !== undefined || lead.company !== undefined
    setWrong(isNamed ? await addAndPlan(lead) : t('quickAdd.missing'))
  }
  // These fields are a form in themselves inside that of the step: Enter means them.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    void submit()
  }
  return (
    <div className={classes.lead} onKeyDown={onKeyDown}>
      {(['person', 'company', 'phone'] as const).map((name) => (
        <TextInput
          key={name}
          label={t(`quickAdd.${name}`)}
          type={name === 'phone' ? 'tel' : 'text'}
          value={form[name]}
          maxLength={200}
          onChange={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
        />
      ))}
      <p role="alert" className={classes.wrong}>
        {wrong}
      </p>
      <div className={classes.end}>
        <Button variant="light" onClick={() => void submit()}>
          {t('firstRun.addAndPlan')}
        </Button>
      </div>
    </div>
  )
}

/** Resolves to the sentence of what went wrong, if it did; else the lead is open, with its string. */
function useAddAndPlan(): (lead: RequestInput<'leads.add'>) => Promise<string | undefined> {
  const add = useCommand('leads.add')
  const start = useStartString()
  const finish = useFinish()
  const problemText = useProblemText()
  return useCallback(
    async (lead) => {
      const added = await add(lead)
      if (!added.ok) return problemText(added.error)
      const { id } = added.value
      const wrong = await start({ leadId: id })
      if (wrong !== undefined) return wrong
      await finish(`/leads/${id}`)
      return undefined
    },
    [add, start, finish, problemText],
  )
}
