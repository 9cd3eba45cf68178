import { runCli } from './run-cli.ts'

// A reader such as `head` that has seen enough closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

runCli(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
