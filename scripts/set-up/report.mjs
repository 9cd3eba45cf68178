// Progress goes to stderr, so that stdout carries results only.

/** Something the user can mend; shown as one line, without a stack trace. */
export class Failure extends Error {}

export function say(line) {
  process.stderr.write(`relance: ${line}\n`)
}

/** Runs a script's body and ends the process with the exit code it returns. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
