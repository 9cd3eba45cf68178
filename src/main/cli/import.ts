import { resolve } from 'node:path'
import type { Command } from 'commander'
import { type ImportReport, importEncoding, importSeparator } from '../../core/transfer/import-schemas.ts'
import type { CommandContext } from './commands.ts'

interface Options {
  readonly encoding?: string
  readonly separator?: string
  readonly headerRow?: number
}

/** `relance import FILE`: leads from a CSV file of any CRM. */
export function importCommand(program: Command, { run }: CommandContext): void {
  program
    .command('import <file>')
    .description('import leads from a CSV file')
    .option('--encoding <name>', 'utf-8, utf-16le, utf-16be or windows-1252; detected by default')
    .option('--separator <character>', 'comma, semicolon, tab or bar; detected by default')
    .option('--header-row <number>', 'the row with the names of the columns, 0 for none', Number)
    .action((file: string, options: Options, command) =>
      run(
        command,
        ({ ask }) =>
          ask('import.run', {
            file: resolve(process.env.INIT_CWD ?? process.cwd(), file),
            overrides: {
              ...(options.encoding === undefined ? {} : { encoding: importEncoding.parse(options.encoding) }),
              ...(options.separator === undefined
                ? {}
                : { separator: importSeparator.parse(options.separator) }),
              ...(options.headerRow === undefined ? {} : { headerRow: options.headerRow }),
            },
          }),
        print,
      ),
    )
}

function print(report: ImportReport): string {
  const counts = `${report.rows} rows: ${report.added} added, ${report.updated} updated, ${report.unchanged} unchanged, ${report.setAside} set aside, ${report.blank} blank`
  const aside =
    report.setAsideFile === undefined ? [] : [`Set aside with the reason in ${report.setAsideFile}`]
  return [counts, ...aside].join('\n')
}
