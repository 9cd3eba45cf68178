import { copyFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { problem } from '../../core/problem.ts'
import type { CommandContext } from './commands.ts'
import { Refusal } from './terminal.ts'

/** `relance export ics FILE`: the calendar file, copied to where it is wanted. */
export function exportCommand(program: Command, { run }: CommandContext): void {
  program
    .command('export <format> <file>')
    .description('write the appointments to a file; the format is ics')
    .action((format: string, file: string, _options, command) =>
      run(
        command,
        async ({ ask, engine }) => {
          if (format !== 'ics') {
            throw new Refusal(
              problem('invalid-input', { detail: `“${format}” is not a format; there is ics` }),
            )
          }
          await engine.flush()
          const { file: calendarFile, appointments } = await ask('calendar.view', {})
          const target = resolve(process.env.INIT_CWD ?? process.cwd(), file)
          await copyFile(calendarFile, target).catch(() => {
            throw new Refusal(problem('file-not-written', { file: basename(file) }))
          })
          return { file: target, appointments }
        },
        ({ file: target, appointments }) => `${appointments} appointments written to ${target}`,
      ),
    )
}
