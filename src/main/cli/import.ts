import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import {
  type ImportOverrides,
  type ImportReport,
  type ImportSeparator,
  importEncodings,
} from '../../core/transfer/import-schemas.ts'
import type { CommandContext } from './commands.ts'
import { numberOption } from './options.ts'

/** Separators by names that need no quoting in a shell. */
const separators: Readonly<Record<string, ImportSeparator>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  bar: '|',
}

interface Options extends Pick<ImportOverrides, 'encoding' | 'headerRow'> {
  readonly separator?: string
}

/** `relance import FILE`: leads from a CSV file of any CRM. */
export function importCommand(program: Command, { run }: CommandContext): void {
  program
    .command('import <file>')
    .description('import leads from a CSV file')
    .addOption(new Option('--encoding <name>', 'detected by default').choices(importEncodings))
    .addOption(new Option('--separator <name>', 'detected by default').choices(Object.keys(separators)))
    .option('--header-row <number>', 'the row with the names of the columns, 0 for none', numberOption)
    .action((file: string, { encoding, separator, headerRow }: Options, command) =>
      run(
        command,
        ({ ask }) =>
          ask('import.run', {
            file: resolve(process.env.INIT_CWD ?? process.cwd(), file),
            overrides: { encoding, headerRow, separator: separators[separator ?? ''] },
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
