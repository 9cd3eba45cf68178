import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { OutcomeIcon } from '../../ui/outcome-icon.tsx'
import classes from './done-list.module.css'

/** What has been worked off today: quiet, but there. */
export function DoneList({ cards }: { cards: readonly FollowUpCard[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul>
      {cards.map((card) => (
        <li key={card.id} className={classes.row}>
          <span>{format.time(card.startsAt)}</span>
          <Link to={`/leads/${card.leadId}`} className={classes.name}>
            {card.personName ?? card.leadTitle}
          </Link>
          {card.outcome !== undefined && (
            <span className={classes.outcome}>
              <OutcomeIcon outcome={card.outcome} />
              {t(`outcome.${card.outcome}`)}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
