import { settingsSections } from '../../src/renderer/features/settings/sections.ts'
import type { ClientName } from '../fixtures/show/clients.ts'
import type { Show } from '../fixtures/show/prepare-show.ts'
import { appears, dialog, focus, inWorld, menu, type Place, row, type Step, screen, state } from './place.ts'

const toast: Step = appears('[role=status]:not(:empty)')
const reminder: Step = appears('section [aria-keyshortcuts="p"]')
/** The first row of what stands on days that do not count. */
const clashRow: Step = (page) => page.locator('[data-clash] button').first().click()
const firstLead: Step = appears('[role=row][data-current]')
/** Says yes to what a dialog asks, once it can be answered. */
const yes: Step = async (page) => {
  await page.locator('[role=dialog] [type=submit]:focus').waitFor()
  await page.keyboard.press('Enter')
}
const timeField: Step = focus('[role=dialog] input:not([type=hidden])')
const shown: Step = appears('main h1')
const chooseFile: readonly Step[] = [focus('main button'), 'Enter', appears('main table')]
const runImport: readonly Step[] = [...chooseFile, focus('main button', 1), 'Enter', appears('main dl')]
const firstCadence: readonly Step[] = [focus('main li a'), 'Enter', appears('main figure')]
const addAbsence: readonly Step[] = [focus('main section button'), 'Enter', appears('[role=dialog] form')]
const firstAppointment: readonly Step[] = [appears('[data-id]'), 'j', appears('[data-id]:focus')]
const freeTime: readonly Step[] = [...firstAppointment, 'ArrowRight', 'ArrowRight']

/**
 * Every place of the window: each screen, dialog and menu. A new one is one line here, and from then on its colours,
 * its texts and their room are checked and its picture is taken.
 */
export const places: readonly Place[] = [
  screen('today', '/today'),
  state('today: missed', '/today', row('Hélène Perrault')),
  state('today: decision', '/today', row('Brennan Creamery')),
  state('today: waiting over', '/today', row('Bodegas Zúñiga')),
  state('today: no next step', '/today', row('Whitfield Academy')),
  state('today: a day off', '/today', appears('[data-clash]'), clashRow),
  dialog(
    'move off days off',
    '/today',
    appears('[data-clash]'),
    clashRow,
    'Shift+V',
    appears('[role=dialog] li'),
  ),
  state('today: recorded', '/today', 'n', toast),
  state('today: undone', '/today', 'm', toast, 'Control+z'),
  dialog('outcome', '/today', 'Shift+N'),
  dialog('outcome: agreed', '/today', 'a'),
  dialog('outcome: not now', '/today', 'l'),
  dialog('outcome: refused', '/today', appears('main [data-selected]'), 'r', appears('[role=radio]')),
  dialog('outcome: wrong time', '/today', 'a', timeField, 'Control+a', '9', '9', 'Tab'),
  menu('outcome: channels', '/today', 'a', focus('[role=dialog] [aria-haspopup=listbox]'), 'ArrowDown'),
  dialog('move', '/today', 'v'),
  dialog(
    'plan all',
    '/today',
    focus('main section:has([href$="no-next-step"]) button[type=button]:not(li *)'),
    'Enter',
  ),
  screen('calendar', calendar('week')),
  state('calendar: day', calendar('day')),
  screen('calendar month', calendar('month'), appears('[data-id]')),
  dialog('calendar: details', calendar('week'), ...firstAppointment, 'Enter'),
  state('calendar: free time', calendar('week'), ...freeTime),
  dialog('new follow-up', calendar('week'), ...freeTime, 'Enter'),
  dialog('move the rest along', calendar('week'), ...firstAppointment, 'Alt+ArrowRight'),
  screen('funnel', '/funnel', appears('[role=option]')),
  state('funnel: nothing found', '/funnel?q=zzzz'),
  state(
    'funnel: unfolded',
    '/funnel',
    focus('main button[aria-expanded]'),
    'Enter',
    appears('main header button'),
  ),
  screen('leads', '/leads'),
  state('leads: nothing found', '/leads?q=zzzz'),
  state('leads: won', `/leads?f=${encodeURIComponent(JSON.stringify({ states: ['won'] }))}`),
  state('leads: selected', '/leads', firstLead, 'x', appears('[role=toolbar]')),
  menu('leads: views', '/leads', firstLead, 'v'),
  dialog('leads: new view', '/leads', firstLead, 'Control+Shift+s'),
  menu('leads: filter', '/leads', firstLead, 'f'),
  menu('leads: filter by stage', '/leads', firstLead, 'f', 'ArrowDown', 'Enter'),
  menu('leads: columns', '/leads', firstLead, 'Shift+C'),
  menu('leads: stages', '/leads', firstLead, ...Array<Step>(5).fill('ArrowRight'), 'Enter'),
  state(
    'leads: without a title',
    '/leads',
    firstLead,
    'F2',
    'Delete',
    'Enter',
    appears('[role=row] [role=alert]'),
  ),
  dialog('leads: plan', '/leads', firstLead, 's'),
  dialog('leads: wait', '/leads', firstLead, 'w'),
  dialog('leads: nurture', '/leads', firstLead, 'u'),
  dialog('leads: close', '/leads', firstLead, 'd'),
  dialog('leads: set', '/leads', firstLead, 'a'),
  screen('lead', lead('bakery')),
  state('lead: string used up', lead('dairy')),
  state('lead: no next step', lead('school')),
  state('lead: waiting', lead('glass')),
  state('lead: nurtured', lead('bicycles')),
  state('lead: won', lead('camping')),
  state('lead: refused', lead('museum')),
  state('lead: closed', lead('harbour')),
  state('lead: agreed', lead('foundry')),
  state('lead: gone', '/leads/00000000-0000-7000-8000-000000000000'),
  dialog('start string', lead('school'), 's', appears('[role=dialog] li')),
  dialog('extend', lead('bakery'), shown, 'o', appears('[role=dialog] li')),
  dialog('log', lead('bakery'), shown, 't'),
  dialog(
    'log: agreed',
    lead('bakery'),
    shown,
    't',
    appears('[role=radio]'),
    'a',
    appears('[data-dates-input]'),
  ),
  dialog('agreement', lead('bakery'), shown, 'y'),
  dialog(
    'agreement: interval',
    lead('bakery'),
    shown,
    'y',
    focus('[role=dialog] [type=radio]'),
    'ArrowRight',
  ),
  menu('purpose', lead('bakery'), shown, 'p'),
  menu('follow-up', lead('school'), shown, 'f'),
  state('lead: a person', lead('bakery'), shown, 'h'),
  dialog('person', lead('bakery'), shown, 'h', 'Enter'),
  dialog('new person', lead('bakery'), shown, 'Shift+H'),
  dialog('company', lead('bakery'), shown, 'Shift+C'),
  state('lead: an attempt', lead('bakery'), shown, focus('main ol button'), 'Enter'),
  menu('lead: stages', lead('bakery'), shown, focus('aside [aria-haspopup=listbox]'), 'ArrowDown'),
  dialog('wait', lead('school'), 'w'),
  dialog('nurture', lead('school'), 'u'),
  state('import', '/import'),
  screen('import preview', '/import', ...chooseFile),
  menu('import: taken as', '/import', ...chooseFile, focus('main td input'), 'ArrowDown'),
  state('import report', '/import', ...runImport),
  screen('settings', '/settings'),
  ...settingsSections.map((section) => state(`settings: ${section}`, `/settings/${section}`)),
  menu('settings: countries', '/settings/work', focus('main [aria-haspopup=listbox]', 1), 'ArrowDown'),
  menu('settings: languages', '/settings/look', focus('main [aria-haspopup=listbox]'), 'ArrowDown'),
  dialog('settings: merge a stage', '/settings/stages', focus('main ol li button', 1), 'Enter'),
  dialog('settings: delete a stage', '/settings/stages', focus('main ol li button', 3), 'Enter'),
  dialog('settings: connect a calendar', '/settings/accounts', focus('main section button'), 'Enter'),
  dialog('settings: absence', '/settings/absences', ...addAbsence, appears('[role=dialog] ol')),
  screen('cadence', '/settings/cadences', ...firstCadence),
  state(
    'cadence: not saved',
    '/settings/cadences',
    ...firstCadence,
    focus('main section button', -1),
    'Enter',
  ),
  screen('palette', '/today', 'Control+k', appears('[role=dialog]')),
  dialog('palette: nothing found', '/today', 'Control+k', appears('[role=dialog]'), 'q', 'q', 'q'),
  dialog('new lead', '/today', 'c'),
  dialog('new lead: nobody named', '/today', 'c', appears('[role=dialog]'), 'Enter'),
  dialog('keys', '/today', '?'),
  // Last of its world: it stops every string, and what follows would have no next step.
  dialog('leads: left out', '/leads', firstLead, 'Control+a', 't', yes, appears('[role=dialog] section')),
  inWorld('team', screen('insights', '/insights', appears('main table'))),
  inWorld(
    'team',
    state('insights: leads of a figure', '/insights/strings?what=abandoned', appears('main table')),
  ),
  inWorld('team', state('insights: no strings', '/insights?seller=00000000-0000-7000-8000-000000000000')),
  inWorld('team', menu('insights: sellers', '/insights', focus('main [aria-haspopup=listbox]'), 'ArrowDown')),
  inWorld('first-start', state('insights: none yet', '/insights')),
  inWorld('reminder', state('reminder', '/leads', reminder)),
  inWorld('reminder', state('reminder: calendar', calendar('week'), reminder)),
  inWorld('reminder', state('reminder: outcome', '/leads', reminder, 'o', appears('section fieldset'))),
  inWorld('first-run', screen('first run', '/welcome')),
  inWorld('first-run', state('first run: follow-ups', '/welcome/method', appears('main [type=radio]'))),
  inWorld('first-run', state('first run: leads', '/welcome/leads')),
  inWorld('first-run', state('first run: nobody named', '/welcome/leads', focus('main input'), 'Enter')),
  inWorld(
    'first-run',
    menu('first run: countries', '/welcome', focus('main [aria-haspopup=listbox]', 1), 'ArrowDown'),
  ),
  inWorld('first-start', state('first start', '/today')),
  inWorld('first-start', state('leads: none yet', '/leads')),
  inWorld('first-start', state('funnel: none yet', '/funnel')),
  inWorld('first-start', state('calendar: nothing yet', calendar('week'))),
  inWorld('first-start', state('settings: not away', '/settings/absences')),
  inWorld('first-start', state('settings: no calendar file', '/settings/busy')),
  inWorld('first-start', dialog('settings: absence moves nothing', '/settings/absences', ...addAbsence)),
  inWorld('refused', dialog('engine down', '/today')),
]

function calendar(view: 'day' | 'week' | 'month'): string {
  return `/calendar?view=${view}&day=2026-11-26`
}

function lead(client: ClientName) {
  return ({ leadOf }: Show): string => `/leads/${leadOf(client)}`
}
