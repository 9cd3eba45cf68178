import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { LeadColumn } from '../../../core/lead/lead-column.ts'
import type { Format } from '../../i18n/format.ts'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { companyBeside } from './company-beside.ts'
import classes from './lead-cell.module.css'

/** What cells are written with, the same for all rows: hooks in every cell would cost more than the cell. */
export interface CellWords {
  readonly t: TFunction
  readonly format: Format
  /** Columns that are shown beside: what one of them says need not be said in another. */
  readonly shown: ReadonlySet<LeadColumn>
}

type Content = (lead: LeadRow, words: CellWords) => ReactNode

/** What stands in a cell. Text alone is shown whole where it is pointed at. */
export const cellContent = (column: LeadColumn, lead: LeadRow, words: CellWords): ReactNode =>
  contents[column](lead, words)

const contents: Readonly<Record<LeadColumn, Content>> = {
  number: ({ number }) => number,
  title: titleContent,
  company: ({ companyName }) => companyName,
  person: (lead, { shown }) => {
    const name = lead.personName === lead.title && shown.has('title') ? undefined : lead.personName
    return name ?? (shown.has('phone') ? undefined : lead.phone)
  },
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  country: ({ country }, { format }) => country && format.country(country),
  city: ({ city }) => city,
  product: ({ productName }) => productName,
  stage: ({ stage }) => stage,
  state: ({ state }) => <StateBadge state={state} />,
  value: ({ valueCents, currency }, { format }) =>
    valueCents === undefined ? undefined : format.money(valueCents, currency),
  seller: ({ sellerName }) => sellerName,
  nextStep: nextStepContent,
  lastContact: lastContactContent,
  contacts: ({ contacts }, { format }) => (contacts === 0 ? undefined : format.count(contacts)),
  source: ({ source }) => source,
  created: ({ createdAt }, { format }) => format.day(dayOfInstant(createdAt)),
}

function titleContent(lead: LeadRow, { shown }: CellWords): ReactNode {
  const company = shown.has('company') ? undefined : companyBeside(lead)
  if (company === undefined) return <span className={classes.title}>{lead.title}</span>
  return (
    <>
      <span className={classes.title}>{lead.title}</span>
      <span className={classes.company}>{company}</span>
    </>
  )
}

function nextStepContent({ nextStep, waitingUntil }: LeadRow, { format }: CellWords): ReactNode {
  if (nextStep === undefined) {
    return waitingUntil && <span className={classes.quiet}>{format.day(waitingUntil)}</span>
  }
  return (
    <>
      <ChannelIcon channel={nextStep.channel} size={14} />
      <span className={classes.moment}>{format.shortMoment(nextStep.startsAt)}</span>
      {nextStep.attempt !== undefined && (
        <span className={classes.quiet}>
          {nextStep.attempt}/{nextStep.of}
        </span>
      )}
    </>
  )
}

function lastContactContent({ lastContact }: LeadRow, { format, t }: CellWords): ReactNode {
  if (lastContact === undefined) return undefined
  return (
    <>
      <span className={classes.moment}>{format.day(lastContact.happenedAt.slice(0, 10))}</span>
      <span className={classes.quiet}>{t(`outcome.${lastContact.outcome}`)}</span>
    </>
  )
}

function dayOfInstant(instant: number): string {
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
