import { existsSync } from 'node:fs'
import { chmod, copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inUserCache } from './places.mjs'
import { publishFolder } from './publish-folder.mjs'
import { Failure, main, say } from './report.mjs'
import { npm, outputOf, quickly, run, withPathPrefix } from './run.mjs'

// better-sqlite3's prebuilt addon speaks Node-API 10; an older Node dies loading it, without an error.
const NODE_API = 10
const FETCHED_MAJOR = 24

const isCurrent = Number(process.versions.napi) >= NODE_API

/** Runs a script's body in a Node that is new enough: in this one, or by starting the script again in a fetched one. */
export const mainInCurrentNode = (body) => main(isCurrent ? body : startAgain)

async function startAgain() {
  const node = await fetchedNode()
  return run(node, process.argv.slice(1), { env: withPathPrefix(dirname(node)) })
}

async function fetchedNode() {
  const folder = inUserCache(`node-${FETCHED_MAJOR}`)
  const node = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(node)) await publishFolder(folder, fetchNode)
  return node
}

async function fetchNode(folder) {
  say(`this is Node ${process.version}; fetching Node ${FETCHED_MAJOR} with npm, once`)
  const { command, args, options } = npm([
    'exec',
    '--yes',
    ...quickly,
    `--package=node@${FETCHED_MAJOR}`,
    '--',
    'node',
    '-p',
    `process.versions.napi >= ${NODE_API} ? process.execPath : ''`,
  ])
  const found = outputOf(command, args, options)?.trim()
  if (!found)
    throw new Failure('Node 22.14 or newer is needed and could not be fetched: install it from nodejs.org')
  const own = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
  await copyFile(found, own)
  await chmod(own, 0o755)
}
