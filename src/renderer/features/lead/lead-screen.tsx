import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { ActionDialog } from '../../actions/action-dialog.tsx'
import { useQuestion } from '../../api/use-question.ts'
import { useTodayDay } from '../../api/use-today-day.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import { CompanyDialog } from './company-dialog.tsx'
import { LeadAside } from './lead-aside.tsx'
import { LeadHeader } from './lead-header.tsx'
import classes from './lead-screen.module.css'
import { NextStep } from './next-step.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { Strings } from './strings.tsx'
import { Timeline } from './timeline.tsx'
import { useIsMissed } from './use-is-missed.ts'
import { useLeadActions } from './use-lead-actions.ts'

/** Everything on one lead, the next step first. */
export function LeadScreen() {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { id = '' } = useParams()
  const { data, error } = useQuestion('leads.open', { id })
  return (
    <main className={classes.screen} id="screen" tabIndex={-1}>
      <nav className={classes.back} aria-label={t('lead.backLabel')}>
        <Link to="/leads">{t('nav.leads')}</Link>
      </nav>
      {error !== null && <Empty isPage title={problemText(error.problem)} />}
      {data !== undefined && <LeadPage key={id} detail={data} />}
    </main>
  )
}

function LeadPage({ detail }: { detail: LeadDetail }) {
  const { t } = useTranslation()
  const today = useTodayDay()
  const isMissed = useIsMissed(detail.nextStep, today)
  const actions = useLeadActions(detail, isMissed)
  const { askingHere } = actions
  return (
    <>
      <LeadHeader detail={detail} actions={actions} />
      <div className={classes.columns}>
        <div>
          <NextStep detail={detail} today={today} isMissed={isMissed} actions={actions} />
          <Strings detail={detail} today={today} />
          <Section title={t('lead.timeline')}>
            <Timeline entries={detail.timeline} today={today} />
          </Section>
        </div>
        <LeadAside detail={detail} today={today} actions={actions} />
      </div>
      <ActionDialog asking={actions.asking} today={today} onClose={() => actions.ask(undefined)} />
      {askingHere?.kind === 'person' && (
        <PersonDialog
          leadId={detail.lead.id}
          person={askingHere.person}
          onClose={() => actions.askHere(undefined)}
        />
      )}
      {askingHere?.kind === 'company' && (
        <CompanyDialog
          leadId={detail.lead.id}
          company={detail.company}
          onClose={() => actions.askHere(undefined)}
        />
      )}
    </>
  )
}
