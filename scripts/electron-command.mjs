// Prints how to start the built application; with --json for programs, otherwise for a shell.
import { electronCommand } from './electron-runtime.mjs'
import { main } from './set-up/report.mjs'

main(() => {
  const command = electronCommand()
  const asShell = [command.executablePath, ...command.args].map((part) => JSON.stringify(part)).join(' ')
  console.log(process.argv.includes('--json') ? JSON.stringify(command) : asShell)
})
