import { useTranslation } from 'react-i18next'
import { keyOf } from '../actions/action-keys.ts'
import { keyOfOutcome, outcomesInOrder } from '../actions/outcome-keys.ts'
import { bulkActions, useBulkName } from '../features/leads/bulk-actions.ts'

export type SheetRow = readonly [keys: readonly string[], label: string]

/** The keys of the cheat sheet with what they do, by where they act. */
export function useSheetRows() {
  const { t } = useTranslation()
  const nameOfBulk = useBulkName()
  const everywhere: readonly SheetRow[] = [
    [['mod+k'], t('keys.palette')],
    [['c'], t('keys.newLead')],
    [['g', 't'], t('keys.goToday')],
    [['g', 'c'], t('keys.goCalendar')],
    [['g', 'l'], t('keys.goLeads')],
    [['g', 'f'], t('keys.goFunnel')],
    [['g', 'n'], t('keys.goInsights')],
    [['g', 'i'], t('keys.goImport')],
    [['g', 's'], t('keys.goSettings')],
    [['mod+z'], t('keys.undo')],
    [['mod+shift+z'], t('keys.redo')],
    [['?'], t('keys.cheatSheet')],
  ]
  const lists: readonly SheetRow[] = [
    [['j', 'ArrowDown'], t('keys.down')],
    [['k', 'ArrowUp'], t('keys.up')],
    [['e', 'Enter'], t('keys.open')],
    [['/'], t('keys.search')],
  ]
  const leads: readonly SheetRow[] = [
    [['1', '9'], t('keys.openView')],
    [['v'], t('views.menu')],
    [['mod+s'], t('views.save')],
    [['mod+shift+s'], t('views.add')],
    [['f'], t('filter.open')],
    [['shift+f'], t('filter.clear')],
    [['shift+c'], t('columns.open')],
    [['ArrowLeft', 'ArrowRight'], t('keys.cells')],
    [['F2'], t('keys.editCell')],
    [['Tab'], t('keys.nextCell')],
    [['x', 'Space'], t('keys.select')],
    [['shift+ArrowUp', 'shift+ArrowDown'], t('keys.selectMore')],
    [['mod+a'], t('bulk.selectAll')],
    [['Escape'], t('bulk.selectNone')],
  ]
  const selected = bulkActions.map(({ kind, keys }): SheetRow => [[keys], nameOfBulk(kind)])
  const board: readonly SheetRow[] = [
    [['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], t('keys.boardMove')],
    [['shift+ArrowLeft', 'shift+ArrowRight'], t('keys.boardCarry')],
  ]
  const calendar: readonly SheetRow[] = [
    [['1', '2', '3'], t('keys.views')],
    [['[', ']'], t('keys.period')],
    [['t'], t('keys.today')],
    [['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], t('keys.cursor')],
    [['j', 'k'], t('keys.appointments')],
    [['Enter'], t('keys.details')],
    [['alt+ArrowUp', 'alt+ArrowRight'], t('keys.nudge')],
    [['alt+shift+ArrowDown'], t('keys.resize')],
    [['+', '-'], t('keys.zoom')],
  ]
  const outcomes: readonly SheetRow[] = [
    ...outcomesInOrder.map((outcome): SheetRow => [[keyOfOutcome[outcome]], t(`outcome.${outcome}`)]),
    [['shift'], t('keys.shift')],
    [[keyOf.move], t('keys.move')],
    [[keyOf.moveAll], t('keys.moveAll')],
    [[keyOf.edit], t('keys.purpose')],
    [[keyOf.copy], t('keys.apology')],
  ]
  const decisions: readonly SheetRow[] = [
    [[keyOf.start], t('decision.start')],
    [[keyOf.extend], t('keys.extend')],
    [[keyOf.add], t('addFollowUp.one')],
    [[keyOf.wait], t('decision.waiting')],
    [[keyOf.nurture], t('decision.nurture')],
    [[keyOf.close], t('decision.dead')],
    [[keyOf.stop], t('decision.stop')],
    [[keyOf.putBack], t('keys.putBack')],
    [[keyOf.leave], t('keys.leave')],
    [[keyOf.reopen], t('lead.reopen')],
  ]
  const client: readonly SheetRow[] = [
    [[keyOf.log], t('log.log')],
    [[keyOf.agree], t('agreement.agree')],
    [[keyOf.endAgreement], t('keys.endAgreement')],
    [[keyOf.people], t('person.go')],
    [['1', '2', '3', '4'], t('keys.role')],
    [['0'], t('keys.mainPerson')],
    [[keyOf.person], t('person.addOne')],
    [[keyOf.company], t('keys.company')],
    [[keyOf.note], t('keys.note')],
  ]
  const reminder: readonly SheetRow[] = [
    [['o'], t('reminder.outcome')],
    [['z', 'q', 'h'], t('keys.snooze')],
    [['p'], t('reminder.dismiss')],
  ]
  return { everywhere, lists, leads, selected, board, calendar, outcomes, decisions, client, reminder }
}
