import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RestOfString } from '../../actions/rest-of-string.tsx'
import { useFormat } from '../../i18n/language-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { wallOf } from './placement.ts'
import type { AlongQuestion } from './use-along.ts'

interface AlongDialogProps {
  readonly question: AlongQuestion
  readonly today: string
}

/** Asks whether the later attempts of a string move along with the one that was moved, and shows where to. */
export function AlongDialog({ question: { draft, rest, answer }, today }: AlongDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isAlong, setAlong] = useState(true)
  const { card, to } = draft
  return (
    <Dialog
      title={t('along.title')}
      submitLabel={t('moveDialog.move')}
      onClose={() => answer(undefined)}
      onSubmit={() => {
        answer(isAlong ? 'along' : 'alone')
        return undefined
      }}
    >
      <p>
        {t('along.moved', {
          attempt: card.attempt,
          of: card.of,
          name: card.personName ?? card.leadTitle,
          moment: format.moment(wallOf(to)),
        })}
      </p>
      <Checkbox
        label={t('along.along', { count: rest.length })}
        description={t('along.how')}
        checked={isAlong}
        onChange={(event) => setAlong(event.currentTarget.checked)}
        data-autofocus
      />
      <RestOfString rest={rest} of={card.of ?? rest.length} today={today} isStaying={!isAlong} />
    </Dialog>
  )
}
