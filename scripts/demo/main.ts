import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { generateLeadsCsv } from '../../tests/fixtures/generate-leads.ts'
import { relance } from './command-line.ts'
import { takeScreenshots } from './screenshots.ts'

/** `npm run demo [-- FILE]`: the program at work on a CSV file, in a folder that can be thrown away. */
const folder = mkdtempSync(join(tmpdir(), 'relance-demo-'))
const data = join(folder, 'data')
const given = process.argv[2]
const file = given === undefined ? generatedFile() : resolve(process.env.INIT_CWD ?? '.', given)

say(`Importing ${basename(file)}`)
say(relance(data, 'import', file))
say('\nPlanning a string of follow-ups for every open lead')
say(relance(data, 'start', '--all'))
say('\nThe agenda begins with')
say(relance(data, 'agenda', '--limit', '16'))

const calendar = join(data, 'relance.ics')
const events = readFileSync(calendar, 'utf8').match(/^BEGIN:VEVENT/gm)?.length ?? 0
say(`\nThe calendar file holds ${events} appointments: ${calendar}`)

say('\nSaving screenshots')
for (const screenshot of await takeScreenshots(data, join(folder, 'screenshots'))) say(`  ${screenshot}`)
say(`\nEverything is in ${folder}; delete it when you have seen enough.`)

function generatedFile(): string {
  const csv = join(folder, 'leads.csv')
  writeFileSync(csv, generateLeadsCsv(1000))
  return csv
}

function say(text: string): void {
  console.log(text)
}
