import { type Result, success } from '../../../core/result.ts'
import type { SummaryView } from '../../../core/summary.ts'
import { allCadences, listCadences, runningByCadence } from '../db/cadences.ts'
import { boardChoices, findOnBoard, readFunnel, readFunnelColumn, worthOfClosed } from '../db/funnel.ts'
import { firstUndone, lastApplied, redo, undo } from '../db/history.ts'
import { facetsOf } from '../db/lead-facets.ts'
import { countLeads } from '../db/lead-list.ts'
import { listLeadViews } from '../db/lead-views.ts'
import { listProducts, listReasons, listStages } from '../db/lists.ts'
import { readSetting } from '../db/settings.ts'
import { readJournal } from '../db/sync-journal.ts'
import { listAbsences, removeAbsence } from '../services/absences.ts'
import { agenda } from '../services/agenda.ts'
import { endAgreement, recordAgreement } from '../services/agreements.ts'
import { addAppointment, editAppointment, moveAppointment, proposeMove } from '../services/appointments.ts'
import { followLanguage } from '../services/built-ins.ts'
import { busyOn, busyView, removeBusyFile } from '../services/busy-files.ts'
import {
  archiveCadence,
  previewCadence,
  resetCadence,
  saveCadence,
  setDefaultCadence,
} from '../services/cadences.ts'
import type { CalendarService } from '../services/calendar.ts'
import { editCompany } from '../services/companies.ts'
import { logContact, recordOutcome } from '../services/contacts.ts'
import type { EngineContext } from '../services/context.ts'
import { decideLead, stopString } from '../services/decisions.ts'
import { exportLeads } from '../services/export-leads.ts'
import { extend, proposeExtension } from '../services/extensions.ts'
import { me } from '../services/first-start.ts'
import { holidaysBetween } from '../services/holidays.ts'
import type { ImportService } from '../services/imports.ts'
import { stringInsightLeads, stringInsights } from '../services/insights.ts'
import { internationalNumber } from '../services/international-number.ts'
import { createLeadList } from '../services/lead-list.ts'
import { addLeadView, deleteLeadView, editLeadView, moveLeadView } from '../services/lead-views.ts'
import { addLead, editLead, openLead, openLeadByNumber } from '../services/leads.ts'
import { listMoment } from '../services/list-moment.ts'
import { archiveListItem, moveListItem, reasonsOf, saveListItem, stagesOf } from '../services/lists.ts'
import { proposeNurture } from '../services/nurture.ts'
import { addPerson, editPerson, makeMainPerson, removePerson, setPersonRole } from '../services/people.ts'
import { archiveProduct, removeProduct, saveProductAs } from '../services/products.ts'
import { purposesFor } from '../services/purposes.ts'
import { removeReason } from '../services/reasons.ts'
import {
  dismissReminder,
  findFollowUpCard,
  markRemindersShown,
  remindersDue,
  snoozeReminder,
  upcoming,
} from '../services/reminders.ts'
import { clashesOf, keepDays } from '../services/schedule.ts'
import { finishFirstRun, saveSettings } from '../services/settings.ts'
import { proposeSlotsFor } from '../services/slots.ts'
import { removeStage } from '../services/stages.ts'
import { stringGaps } from '../services/string-gaps.ts'
import { proposeString, startString } from '../services/strings.ts'
import { takeBack } from '../services/take-back.ts'
import { dayOf, todayCounts, todayView } from '../services/today.ts'
import type { Sync } from '../sync/create-sync.ts'
import { answerQuestion, questionsIn } from '../sync/questions.ts'
import type { LongWork } from '../work/long-work.ts'
import type { Handlers } from './handle.ts'

export interface Services {
  readonly context: EngineContext
  readonly calendar: CalendarService
  readonly imports: ImportService
  readonly longWork: LongWork
  readonly sync: Sync
  readonly version: string
  readonly dataFolder: string
}

/** The contract, joined to the services that keep it. */
export function createHandlers({
  context,
  calendar,
  imports,
  longWork,
  sync: { accounts, runs, soon },
  version,
  dataFolder,
}: Services): Handlers {
  const { db } = context
  /** What was kept from before the language was changed has its names in the other one. */
  const inLanguage = <T>(result: Result<T>): Result<T> => {
    followLanguage(context)
    return result
  }
  const leadList = createLeadList(db, () => listMoment(context))
  return {
    'app.status': () =>
      success({
        version,
        dataFolder,
        me: me(context),
        day: dayOf(context),
        leads: countLeads(db),
        today: todayCounts(context),
        firstCallAt: readSetting(db, 'firstCallAt'),
        firstCallsPerDay: readSetting(db, 'firstCallsPerDay'),
        clientHours: readSetting(db, 'clientHours'),
        isSetUp: readSetting(db, 'isSetUp') || countLeads(db) > 0,
        language: readSetting(db, 'language'),
      }),
    'app.clock': () => success({ now: context.now() }),
    'today.view': () => success(todayView(context)),

    'leads.list': ({ input }) => success(leadList.page(input)),
    'leads.ids': ({ input }) => success({ ids: leadList.ids(input) }),
    'leads.facets': ({ input }) => success(facetsOf(db, input.field)),
    'leads.open': ({ input }) => openLead(context, input.id),
    'leads.byNumber': ({ input }) => openLeadByNumber(context, input.number),
    'leads.add': async (asked) => addLead(context, asked, await internationalNumber(context, asked.input)),
    'leads.edit': (asked) => editLead(context, asked),
    'leads.proposeNurture': ({ input }) => proposeNurture(context, input),
    'leads.decide': (asked) => decideLead(context, asked),

    'people.add': (asked) => addPerson(context, asked),
    'people.edit': (asked) => editPerson(context, asked),
    'people.setRole': (asked) => setPersonRole(context, asked),
    'people.makeMain': (asked) => makeMainPerson(context, asked),
    'people.remove': (asked) => removePerson(context, asked),
    'companies.edit': (asked) => editCompany(context, asked),

    'agreements.record': (asked) => recordAgreement(context, asked),
    'agreements.end': (asked) => endAgreement(context, asked),

    'leads.bulkEdit': (asked) => longWork.run('leads.bulkEdit', asked),
    'leads.bulkDecide': (asked) => longWork.run('leads.bulkDecide', asked),
    'leads.bulkPlan': (asked) => longWork.run('leads.bulkPlan', asked),
    'leads.bulkStop': (asked) => longWork.run('leads.bulkStop', asked),
    'leads.exportCsv': ({ input }) => exportLeads(context, input),

    'leadViews.list': () => success(listLeadViews(db)),
    'leadViews.add': (asked) => addLeadView(context, asked),
    'leadViews.edit': (asked) => editLeadView(context, asked),
    'leadViews.remove': (asked) => deleteLeadView(context, asked),
    'leadViews.move': (asked) => moveLeadView(context, asked),

    'cadences.list': ({ input }) => success(input.archived ? allCadences(db) : listCadences(db)),
    'cadences.running': () => success(runningByCadence(db)),
    'cadences.preview': async ({ input }) => success(await previewCadence(context, input)),
    'cadences.save': (asked) => saveCadence(context, asked),
    'cadences.archive': (asked) => archiveCadence(context, asked),
    'cadences.reset': (asked) => resetCadence(context, asked),
    'cadences.setDefault': (asked) => setDefaultCadence(context, asked),
    'strings.propose': ({ input }) => proposeString(context, input),
    'strings.start': (asked) => startString(context, asked),
    'strings.proposeExtension': ({ input }) => proposeExtension(context, input),
    'strings.extend': (asked) => extend(context, asked),
    'strings.gaps': ({ input }) => stringGaps(context, input.leadId),
    'strings.stop': (asked) => stopString(context, asked),
    'strings.startAll': (asked) => longWork.run('strings.startAll', asked),
    'absences.list': () => success(listAbsences(context)),
    'absences.propose': (asked) => longWork.run('absences.propose', asked),
    'absences.add': (asked) => longWork.run('absences.add', asked),
    'absences.remove': (asked) => removeAbsence(context, asked),
    'schedule.clashes': async ({ input }) => success(await clashesOf(context, input)),
    'schedule.propose': (asked) => longWork.run('schedule.propose', asked),
    'schedule.resolve': (asked) => longWork.run('schedule.resolve', asked),
    'schedule.keep': (asked) => keepDays(context, asked),
    'busy.view': () => success(busyView(context)),
    'busy.between': ({ input }) => success(busyOn(context, input)),
    'busy.importFile': (asked) => longWork.run('busy.importFile', asked),
    'busy.readAgain': (asked) => longWork.run('busy.readAgain', asked),
    'busy.removeFile': (asked) => removeBusyFile(context, asked),
    'slots.propose': ({ input }) => proposeSlotsFor(context, input),

    'followUps.agenda': ({ input }) => success(agenda(context, input)),
    'followUps.purposes': ({ input }) => purposesFor(context, input.leadId),
    'followUps.recordOutcome': (asked) => recordOutcome(context, asked),
    'touches.log': (asked) => logContact(context, asked),
    'followUps.add': (asked) => addAppointment(context, asked),
    'followUps.edit': (asked) => editAppointment(context, asked),
    'followUps.proposeMove': ({ input }) => proposeMove(context, input),
    'followUps.move': (asked) => moveAppointment(context, asked),

    'followUps.find': ({ input }) => findFollowUpCard(context, input.followUpId),

    'reminders.due': ({ input }) => success(remindersDue(context, input)),
    'reminders.upcoming': () => success(upcoming(context)),
    'reminders.snooze': (asked) => snoozeReminder(context, asked),
    'reminders.dismiss': (asked) => dismissReminder(context, asked),
    'reminders.markShown': (asked) => markRemindersShown(context, asked),

    'insights.strings': async ({ input }) => success(await stringInsights(context, input)),
    'insights.stringLeads': async ({ input }) => success(await stringInsightLeads(context, input)),

    'history.view': () => success({ undo: summaryOf(lastApplied(db)), redo: summaryOf(firstUndone(db)) }),
    'history.undo': ({ id }) => inLanguage(undo(db, id)),
    'history.redo': ({ id }) => inLanguage(redo(db, id)),

    'import.preview': ({ input }) => imports.preview(input),
    'import.run': (asked) => imports.run(asked),
    'import.cancel': () => imports.cancel(),

    'funnel.view': ({ input }) => success(readFunnel(db, input)),
    'funnel.column': ({ input }) => success(readFunnelColumn(db, input)),
    'funnel.find': ({ input }) => success({ found: findOnBoard(db, input) }),
    'funnel.choices': () => success(boardChoices(db)),
    'funnel.worth': ({ input }) => success(worthOfClosed(db, input)),

    'stages.list': () => success(listStages(db)),
    'stages.save': (asked) => saveListItem(context, stagesOf(context), asked),
    'stages.move': (asked) => moveListItem(context, stagesOf(context), asked),
    'stages.archive': (asked) => archiveListItem(context, stagesOf(context), asked),
    'stages.remove': (asked) => removeStage(context, asked),
    'reasons.list': () => success(listReasons(db)),
    'reasons.save': (asked) => saveListItem(context, reasonsOf(context), asked),
    'reasons.move': (asked) => moveListItem(context, reasonsOf(context), asked),
    'reasons.archive': (asked) => archiveListItem(context, reasonsOf(context), asked),
    'reasons.remove': (asked) => removeReason(context, asked),
    'products.list': () => success(listProducts(db)),
    'products.save': (asked) => saveProductAs(context, asked),
    'products.archive': (asked) => archiveProduct(context, asked),
    'products.remove': (asked) => removeProduct(context, asked),

    'calendar.holidays': async ({ input }) => success(await holidaysBetween(context, input)),
    'calendar.regions': async ({ input }) => success(await context.holidays.regionsOf(input.country)),
    'calendar.view': () => success(calendar.view()),
    'calendar.set': (asked) => calendar.set(asked),
    'accounts.list': () => success(accounts.list()),
    'accounts.look': ({ input }) => accounts.look(input),
    'accounts.connect': ({ input }) => accounts.connect(input),
    'accounts.calendars': ({ input }) => accounts.calendars(input),
    'accounts.chooseBusy': ({ input }) => accounts.chooseBusy(input),
    'accounts.reconnect': ({ input }) => accounts.reconnect(input),
    'accounts.preview': ({ input }) => accounts.preview(input),
    'accounts.sync': ({ input }) => accounts.sync(input),
    'accounts.cancel': ({ input }) => {
      runs.cancel(input.accountId)
      return success({})
    },
    'accounts.pause': ({ input }) => accounts.pause(input),
    'accounts.disconnect': ({ input }) => accounts.disconnect(input),
    'journal.list': ({ input }) => success(readJournal(db, input.limit)),
    'journal.takeBack': (asked) => takeBack(context, asked),
    'syncQuestions.list': () => success(questionsIn(context)),
    'syncQuestions.answer': ({ input }) => {
      const answered = answerQuestion(context, input)
      // What is put back is missed in the calendar until then.
      soon()
      return answered
    },
    'app.finishFirstRun': (asked) => finishFirstRun(context, asked),
    'settings.save': (asked) => saveSettings(context, asked),
  }
}

const summaryOf = (command: { summary: SummaryView } | undefined) =>
  command === undefined ? undefined : { summary: command.summary }
