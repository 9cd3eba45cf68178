import { spawn, spawnSync } from 'node:child_process'
import { basename, delimiter } from 'node:path'

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program to its end and resolves to its exit code; 128 + n after signal n, as shells do. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const forward = (signal) => child.kill(signal)
    for (const signal of FORWARDED) process.on(signal, forward)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const forwarded of FORWARDED) process.off(forwarded, forward)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}

/** As `run`, with the program's stdout sent to stderr: its output is progress, not our result. */
export const runAsProgress = (command, args, options = {}) =>
  run(command, args, { stdio: ['ignore', 2, 2], ...options })

/** The program's stdout, or undefined when it failed or does not exist. */
export function outputOf(command, args, options = {}) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    ...options,
  })
  return status === 0 ? stdout : undefined
}

/** How to call npm: the very one that started us if it did, else the one in the PATH. */
export function npm(args) {
  const ours = process.env.npm_execpath
  if (ours && basename(ours) === 'npm-cli.js')
    return { command: process.execPath, args: [ours, ...args], options: {} }
  // On Windows npm is a .cmd file, which only a shell can start.
  return { command: 'npm', args, options: { shell: process.platform === 'win32' } }
}

/** For npm: take what it has kept before asking the network, and do not wait minutes for one that is not there. */
export const quickly = ['--prefer-offline', '--fetch-retries=1']

export function withPathPrefix(folder, env = process.env) {
  return { ...env, PATH: `${folder}${delimiter}${env.PATH ?? ''}` }
}
