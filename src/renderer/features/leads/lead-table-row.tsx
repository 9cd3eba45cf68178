import type { LeadRow } from '../../../core/contract/leads.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { companyBeside } from './company-beside.ts'
import classes from './lead-table.module.css'

interface LeadTableRowProps {
  readonly index: number
  readonly top: number
  readonly lead: LeadRow | undefined
  readonly selected: boolean
  readonly onSelect: () => void
  readonly onOpen: () => void
}

/** One lead on one line; a grey shape until its block is there. */
export function LeadTableRow({ index, top, lead, selected, onSelect, onOpen }: LeadTableRowProps) {
  return (
    <div
      id={`lead-row-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`${classes.columns} ${classes.row}`}
      style={{ transform: `translateY(${top}px)` }}
      onPointerDown={onSelect}
      onClick={onOpen}
    >
      {lead === undefined ? <PendingCells /> : <LeadCells lead={lead} />}
    </div>
  )
}

const PendingCells = () => (
  <>
    <div role="gridcell" />
    <div role="gridcell">
      <span className={classes.pending} />
    </div>
  </>
)

function LeadCells({ lead }: { lead: LeadRow }) {
  const format = useFormat()
  const { nextStep } = lead
  const company = companyBeside(lead)
  return (
    <>
      <div role="gridcell" className={classes.quiet}>
        {lead.number}
      </div>
      <div role="gridcell" className={classes.lead}>
        <span className={classes.title}>{lead.title}</span>
        {company !== undefined && <span className={`${classes.company} ${classes.quiet}`}>{company}</span>}
      </div>
      <div role="gridcell" className={classes.soft}>
        {lead.personName === lead.title ? lead.phone : (lead.personName ?? lead.phone)}
      </div>
      <div role="gridcell" className={classes.next}>
        {nextStep !== undefined && (
          <>
            <ChannelIcon channel={nextStep.channel} size={14} />
            <span className={classes.moment}>{format.shortMoment(nextStep.startsAt)}</span>
            {nextStep.attempt !== undefined && (
              <span className={classes.quiet}>
                {nextStep.attempt}/{nextStep.of}
              </span>
            )}
          </>
        )}
        {nextStep === undefined && lead.waitingUntil !== undefined && (
          <span className={classes.quiet}>{format.day(lead.waitingUntil)}</span>
        )}
      </div>
      <div role="gridcell" className={classes.stage}>
        <StateBadge state={lead.state} />
        {lead.stage !== undefined && <span className={classes.quiet}>{lead.stage}</span>}
      </div>
      <div role="gridcell" className={classes.value}>
        {lead.valueCents !== undefined && format.money(lead.valueCents, lead.currency)}
      </div>
    </>
  )
}
