import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { LeadColumn } from '../../../core/lead/lead-column.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { csvLine } from '../../../core/transfer/csv-line.ts'
import { numbersOfLeads, sortNumbers } from '../db/lead-list.ts'
import { leadRowsByNumber } from '../db/lead-rows.ts'
import { targetIds } from './bulk-target.ts'
import type { EngineContext } from './context.ts'
import { me } from './first-start.ts'

/** Rows read at once: all of a hundred thousand together would hold up who asks meanwhile. */
const rowsAtOnce = 500

/**
 * Writes leads to a CSV file as the list shows them, in its order and with its columns: amounts and days plainly, for
 * other programs. Errors: file-not-written.
 */
export async function exportLeads(
  context: EngineContext,
  { target, file, columns, sort, descending }: CheckedInput<'leads.exportCsv'>,
): Promise<Result<RequestOutput<'leads.exportCsv'>>> {
  const { db } = context
  const { timeZone } = me(context)
  const numbers = sortNumbers(db, numbersOfLeads(db, targetIds(context, target)), { sort, descending })
  // A spreadsheet takes a file without this mark for one in the system's old encoding.
  const lines = [`\uFEFF${csvLine(columns.map(({ heading }) => heading))}`]
  for (let at = 0; at < numbers.length; at += rowsAtOnce) {
    const rows = leadRowsByNumber(db, numbers.slice(at, at + rowsAtOnce))
    for (const row of rows) lines.push(csvLine(columns.map(({ column }) => cellOf(row, column, timeZone))))
    await new Promise((resolve) => setImmediate(resolve))
  }
  try {
    await writeFile(file, lines.join(''))
  } catch {
    return failure(problem('file-not-written', { file: basename(file) }))
  }
  return success({ file, leads: numbers.length })
}

const cellOf = (row: LeadRow, column: LeadColumn, timeZone: string): string =>
  String(cells[column](row, timeZone) ?? '')

type Cell = (row: LeadRow, timeZone: string) => string | number | undefined

const cells: Readonly<Record<LeadColumn, Cell>> = {
  number: ({ number }) => number,
  title: ({ title }) => title,
  company: ({ companyName }) => companyName,
  person: ({ personName }) => personName,
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  country: ({ country }) => country,
  city: ({ city }) => city,
  product: ({ productName }) => productName,
  stage: ({ stage }) => stage,
  state: ({ state }) => state,
  value: ({ valueCents }) => valueCents && (valueCents / 100).toFixed(2),
  seller: ({ sellerName }) => sellerName,
  nextStep: ({ nextStep, waitingUntil }) => nextStep?.startsAt.replace('T', ' ') ?? waitingUntil,
  lastContact: ({ lastContact }) => lastContact?.happenedAt.replace('T', ' '),
  contacts: ({ contacts }) => contacts,
  source: ({ source }) => source,
  created: ({ createdAt }, timeZone) => wallTimeAt(createdAt, timeZone).slice(0, 10),
}
