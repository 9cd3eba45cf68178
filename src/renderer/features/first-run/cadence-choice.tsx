import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { useToast } from '../../ui/toast.ts'
import classes from './cadence-choice.module.css'
import { CadenceOption } from './cadence-option.tsx'

/** The cadence that is taken where none is chosen, with the days it would have if it began today. */
export function CadenceChoice() {
  const { t } = useTranslation()
  const toast = useToast()
  const problemText = useProblemText()
  const setDefault = useCommand('cadences.setDefault')
  const all = useQuestion('cadences.list', {}).data ?? []
  const cadences = all.filter(({ kind }) => kind === 'string')
  const [wanted, setWanted] = useState<string>()
  const chosen = cadences.find(({ id }) => id === wanted) ?? cadences[0]
  const choose = async ({ id }: CadenceView): Promise<void> => {
    setWanted(id)
    const saved = await setDefault({ id })
    if (!saved.ok) toast({ message: problemText(saved.error), tone: 'bad' })
  }
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{t('startString.cadence')}</legend>
      {[...cadences].sort(inOrderOfMaking).map((cadence) => (
        <CadenceOption
          key={cadence.id}
          cadence={cadence}
          isChosen={cadence === chosen}
          onChoose={() => void choose(cadence)}
        />
      ))}
    </fieldset>
  )
}

/** The engine names the default first: here they stay where they are while one chooses. Ids are in order of time. */
const inOrderOfMaking = (a: CadenceView, b: CadenceView): number => a.id.localeCompare(b.id)
