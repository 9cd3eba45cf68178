import { Buffer } from 'node:buffer'
import { Command, CommanderError } from 'commander'
import manifest from '../../../package.json' with { type: 'json' }
import { type Problem, problem } from '../../core/problem.ts'
import { addCommands, type Surroundings } from './commands.ts'
import { exitCodes, Refusal, type Terminal } from './terminal.ts'

/** What the terminal gets; a test listens instead. */
const terminalOf = (out: Writable, err: Writable): Terminal => ({
  out: (text) => void out.write(`${text}\n`),
  err: (text) => void err.write(`${text}\n`),
})

interface Writable {
  write(text: string): unknown
}

const ownTerminal = terminalOf(process.stdout, process.stderr)

async function standardInput(): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/**
 * Runs one command line, `args` without the program's own name, and tells its exit code: 0 done, 1 failed,
 * 2 refused (a rule, a wrong argument, a file that cannot be used). Never throws.
 */
export async function runCli(
  args: readonly string[],
  { terminal = ownTerminal, input = standardInput, keyring }: Partial<Surroundings> = {},
): Promise<number> {
  const program = createProgram({ terminal, input, ...(keyring && { keyring }) })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCodes.done
  } catch (error) {
    return tell(error, terminal, args.includes('--json'))
  }
}

function createProgram(surroundings: Surroundings): Command {
  const { terminal } = surroundings
  const program = new Command('relance')
    .description('Follow-ups that happen: what the window does, for scripts and terminals.')
    .version(manifest.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: () => undefined,
    })
  addCommands(program, surroundings)
  return program
}

function tell(error: unknown, terminal: Terminal, json: boolean): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done
  const told = problemOf(error)
  if (json) terminal.out(JSON.stringify({ error: told }))
  terminal.err(told.message)
  if (error instanceof CommanderError) terminal.err('“relance help” lists the commands.')
  return told.code === 'unexpected' ? exitCodes.failed : exitCodes.refused
}

function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem
  if (error instanceof CommanderError) {
    const message = error.code === 'commander.help' ? 'Say what to do.' : sentence(error.message)
    return { code: 'invalid-input', message }
  }
  return problem('unexpected', { detail: error instanceof Error ? error.message : String(error) })
}

const sentence = (message: string): string => {
  const text = message.replace(/^error: /, '')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!)]$/.test(text) ? '' : '.'}`
}
