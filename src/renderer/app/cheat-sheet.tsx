import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../actions/action-keys.ts'
import { keyOfOutcome, outcomesInOrder } from '../actions/outcome-keys.ts'
import { keysOfCombo } from '../ui/combo.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import { useKeyName } from '../ui/use-key-name.ts'
import classes from './cheat-sheet.module.css'

type Row = readonly [keys: readonly string[], label: string]

/** Every key, in one place. */
export function CheatSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const everywhere: readonly Row[] = [
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
  const lists: readonly Row[] = [
    [['j', 'ArrowDown'], t('keys.down')],
    [['k', 'ArrowUp'], t('keys.up')],
    [['e', 'Enter'], t('keys.open')],
    [['/'], t('keys.search')],
  ]
  const board: readonly Row[] = [
    [['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], t('keys.boardMove')],
    [['shift+ArrowLeft', 'shift+ArrowRight'], t('keys.boardCarry')],
  ]
  const calendar: readonly Row[] = [
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
  const outcomes: readonly Row[] = [
    ...outcomesInOrder.map((outcome): Row => [[keyOfOutcome[outcome]], t(`outcome.${outcome}`)]),
    [['shift'], t('keys.shift')],
    [[keyOf.move], t('keys.move')],
    [[keyOf.moveAll], t('keys.moveAll')],
    [[keyOf.edit], t('keys.purpose')],
    [[keyOf.copy], t('keys.apology')],
  ]
  const decisions: readonly Row[] = [
    [[keyOf.start], t('decision.start')],
    [[keyOf.extend], t('keys.extend')],
    [[keyOf.add], t('addFollowUp.one')],
    [[keyOf.wait], t('decision.waiting')],
    [[keyOf.nurture], t('decision.nurture')],
    [[keyOf.close], t('decision.dead')],
    [[keyOf.stop], t('decision.stop')],
    [[keyOf.reopen], t('lead.reopen')],
  ]
  const client: readonly Row[] = [
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
  const reminder: readonly Row[] = [
    [['o'], t('reminder.outcome')],
    [['z', 'q', 'h'], t('keys.snooze')],
    [['p'], t('reminder.dismiss')],
  ]
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.title')}
      size={720}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.sheet}>
        <div>
          <Keys title={t('keys.everywhere')} rows={everywhere} />
          <Keys title={t('keys.lists')} rows={lists} />
          <Keys title={t('keys.decisions')} rows={decisions} />
          <Keys title={t('reminder.label')} rows={reminder} />
        </div>
        <div>
          <Keys title={t('keys.outcomes')} rows={outcomes} />
          <Keys title={t('keys.client')} rows={client} />
          <Keys title={t('nav.calendar')} rows={calendar} />
          <Keys title={t('keys.board')} rows={board} />
        </div>
      </div>
    </Modal>
  )
}

function Keys({ title, rows }: { title: string; rows: readonly Row[] }) {
  const keyName = useKeyName()
  const spoken = (keys: string): string => keysOfCombo(keys).map(keyName).join(' + ')
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>{title}</h3>
      <dl>
        {rows.map(([keys, label]) => (
          <div key={label} className={classes.row}>
            <dt>{label}</dt>
            <dd className={classes.keys}>
              {keys.map((key) => (
                <KeyCap key={key} keys={key} />
              ))}
              <span className="visually-hidden">{keys.map(spoken).join(', ')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
