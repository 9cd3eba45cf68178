import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { addDays } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './coming-up.module.css'

const shown = 6

/** The first appointments after today, for a day on which nothing is due. */
export function ComingUp({ today }: { today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const cards = useQuestion('followUps.agenda', { from: addDays(today, 1), limit: shown }).data ?? []
  if (cards.length === 0) return null
  return (
    <Section title={t('today.comingUp')}>
      <ul>
        {cards.map((card) => (
          <li key={card.id} className={classes.row}>
            <span className={classes.when}>{format.moment(card.startsAt, today)}</span>
            <Link to={`/leads/${card.leadId}`} className={classes.name}>
              {card.personName ?? card.leadTitle}
            </Link>
            <span className={classes.purpose}>{card.purpose}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
