import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { LeadId } from '../../src/core/ids.ts'
import { generateLeadsCsv } from '../../tests/fixtures/generate-leads.ts'
import { takePictures } from '../screenshots/take-pictures.ts'
import { comingMonday, dayAfter, instant } from './clock.ts'
import { commandLine } from './command-line.ts'
import { workDays } from './work-days.ts'

/**
 * `npm run demo [-- FILE]`: the program at work on a CSV file, in a folder that can be thrown away. Its clock runs
 * from the coming Monday to the Thursday after it, so that strings are under way.
 */
const folder = mkdtempSync(join(tmpdir(), 'relance-demo-'))
const data = join(folder, 'data')
const given = process.argv[2]
const file = given === undefined ? generatedFile() : resolve(process.env.INIT_CWD ?? '.', given)
const relance = commandLine(data)
const monday = comingMonday()
const thursday = instant(dayAfter(monday, 3), '10:20')

say(`Importing ${basename(file)}`)
say(relance(instant(monday, '08:00'), 'import', file))
say('\nPlanning a string of follow-ups for every open lead')
say(relance(instant(monday, '08:10'), 'start', '--all'))
say('\nWorking from Monday to Wednesday')
say(`${workDays(relance, monday, 3)} outcomes recorded`)
say('\nThe agenda on Thursday')
say(relance(thursday, 'agenda', '--limit', '16'))

const calendar = join(data, 'relance.ics')
const events = readFileSync(calendar, 'utf8').match(/^BEGIN:VEVENT/gm)?.length ?? 0
say(`\nThe calendar file holds ${events} appointments: ${calendar}`)

say('\nSaving screenshots')
const leadId = leadUnderWay()
const pictures = await takePictures({
  folder: join(folder, 'screenshots'),
  data: join(folder, 'window'),
  suffixes: ['light', 'dark'],
  prepare: async () => ({ data, now: thursday, file, leadOf: () => leadId }),
})
for (const picture of pictures) say(`  ${picture}`)
say(`\nEverything is in ${folder}; delete it when you have seen enough.`)

function generatedFile(): string {
  const csv = join(folder, 'leads.csv')
  writeFileSync(csv, generateLeadsCsv(1000))
  return csv
}

/** A lead that was called before and is due again. */
function leadUnderWay(): LeadId {
  const entries = JSON.parse(relance(thursday, 'agenda', '--json'))
  return (entries.find(({ attempt }: { attempt: number }) => attempt > 1) ?? entries[0]).leadId
}

function say(text: string): void {
  console.log(text)
}
