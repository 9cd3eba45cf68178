import { type Command, Option } from 'commander'
import type { RequestInput, RequestOutput } from '../../core/contract/requests.ts'
import { type LanguageChoice, languageChoice } from '../../core/language.ts'
import type { TimeOfDay } from '../../core/time/wall-time.ts'
import type { CommandContext } from './commands.ts'
import { textOption, timeOfDayOption, weekdaysOption } from './options.ts'

interface Options {
  readonly name?: string
  readonly timeZone?: string
  readonly country?: string
  readonly region?: string
  readonly workingDays?: readonly number[]
  readonly dayStarts?: TimeOfDay
  readonly dayEnds?: TimeOfDay
  readonly firstCallAt?: TimeOfDay
  readonly language?: LanguageChoice
}

/** `relance settings`: shows who works here and when; the options change it. */
export function settingsCommand(program: Command, { run }: CommandContext): void {
  program
    .command('settings')
    .description('show or change who you are and when you work')
    .option('--name <name>', 'as colleagues know you', textOption)
    .option('--time-zone <zone>', 'an IANA zone, as Europe/Paris')
    .option('--country <country>')
    .option('--region <region>')
    .option('--working-days <days>', 'ISO weekdays, Monday is 1: 1,2,3,4,5', weekdaysOption)
    .option('--day-starts <time>', 'as 09:00', timeOfDayOption)
    .option('--day-ends <time>', 'as 18:00', timeOfDayOption)
    .option('--first-call-at <time>', 'when first calls are proposed, as 09:30', timeOfDayOption)
    .addOption(new Option('--language <language>', 'of window and calendar').choices(languageChoice.options))
    .action((options: Options, command) =>
      run(
        command,
        async ({ ask }) => {
          const input = inputOf(options)
          if (Object.keys(input).length > 0) await ask('settings.save', input)
          return ask('app.status', {})
        },
        print,
      ),
    )
}

function inputOf(options: Options): RequestInput<'settings.save'> {
  const {
    name,
    timeZone,
    country,
    region,
    workingDays: workingWeekdays,
    dayStarts,
    dayEnds,
    firstCallAt,
    language,
  } = options
  const me = given({ name, timeZone, country, region, workingWeekdays, dayStarts, dayEnds })
  return given({
    me: Object.keys(me).length === 0 ? undefined : me,
    firstCallAt,
    language,
  }) as RequestInput<'settings.save'>
}

const given = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

function print({ me, leads, dataFolder, firstCallAt }: RequestOutput<'app.status'>): string {
  return [
    `${me.name}, ${me.timeZone}${me.country ? `, ${me.country}` : ''}${me.region ? ` ${me.region}` : ''}`,
    `Works on weekdays ${me.workingWeekdays.join(', ')} from ${me.dayStarts} to ${me.dayEnds}; first calls at ${firstCallAt}`,
    `${leads} leads in ${dataFolder}`,
  ].join('\n')
}
