import type { FollowUpCard } from '../../core/contract/follow-ups.ts'
import { useQuestion } from '../api/use-question.ts'
import { useClientTexts } from '../i18n/client-texts.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { type Action, pick } from '../ui/action.ts'
import { ActionButtons } from '../ui/action-buttons.tsx'
import classes from './missed-offer.module.css'
import { useSlotText } from './use-slot-text.ts'

interface MissedOfferProps {
  readonly card: FollowUpCard
  readonly today: string
  readonly offered: readonly Action[]
}

/** The next free time, one key away, and what to say for having missed this one, in the language of who will hear it. */
export function MissedOffer({ card, today, offered }: MissedOfferProps) {
  const format = useFormat()
  const slotText = useSlotText()
  const { language, t } = useClientTexts(card.clientLanguage)
  const slot = useQuestion('slots.propose', { leadId: card.leadId, followUpId: card.id }).data?.[0]
  return (
    <>
      <div className={classes.offer}>
        <ActionButtons actions={pick(offered, 'take')} />
        {slot !== undefined && (
          <span>
            <strong className={classes.slot}>{format.moment(slot.startsAt, today)}</strong>
            <span className={classes.why}>{slotText(slot)}</span>
          </span>
        )}
      </div>
      <div className={classes.apology}>
        <p lang={language}>{t('today.apology')}</p>
        <ActionButtons actions={pick(offered, 'copy')} />
      </div>
    </>
  )
}
