import type { LeadRow } from '../../../core/contract/leads.ts'

/** The company to write beside the title of a lead: none where the title says it already. */
export function companyBeside({
  title,
  companyName,
}: Pick<LeadRow, 'title' | 'companyName'>): string | undefined {
  if (companyName === undefined) return undefined
  return title.toLocaleLowerCase().includes(companyName.toLocaleLowerCase()) ? undefined : companyName
}
