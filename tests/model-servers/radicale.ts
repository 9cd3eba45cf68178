import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

export interface Radicale {
  readonly url: string
  stop(): Promise<void>
}

/** A real CalDAV server (Debian package `radicale`) on the loopback, with a folder of its own that goes with it. */
export async function startRadicale(): Promise<Radicale> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-radicale-'))
  const port = await freePort()
  const settings = ['--config', '', '--server-hosts', `127.0.0.1:${port}`, '--auth-type', 'none']
  const server = spawn('radicale', [...settings, '--storage-filesystem-folder', folder], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}/`
  await answering(server, url)
  return {
    url,
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('A port was expected')
  return address.port
}

async function answering(server: ChildProcess, url: string): Promise<void> {
  let missing = false
  server.once('error', () => {
    missing = true
  })
  for (let tries = 0; tries < 200 && server.exitCode === null && !missing; tries += 1) {
    const reply = await fetch(url, { redirect: 'manual' }).catch(() => undefined)
    if (reply) return
    await setTimeout(50)
  }
  throw new Error(
    missing
      ? 'Radicale is not installed: npm test does it, or on Debian sudo apt-get install radicale'
      : 'Radicale does not answer',
  )
}
