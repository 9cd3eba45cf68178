import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** What goes wrong between a program and a server, each with every request until it is over. */
export type Fault =
  /** Nobody answers. */
  | { readonly kind: 'gone' }
  /** The server does what it is told to, and the answer is lost on its way. */
  | { readonly kind: 'reply-lost' }
  /** The answer comes later than the program waits. */
  | { readonly kind: 'slow'; readonly afterMs: number }
  /** The answer of something that is no calendar, as a hotel's network gives it. */
  | { readonly kind: 'web-page' }
  /** The answer ends in the middle. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** There is no room for anything new, and reading goes on. */
  | { readonly kind: 'full' }
  /** Something in between spoils the event that holds this text. */
  | { readonly kind: 'spoilt'; readonly holding: string }
  /** The server has forgotten what it told before. */
  | { readonly kind: 'token-forgotten' }

export interface FaultyProxy {
  readonly url: string
  /** Requests that arrived here. */
  readonly received: readonly string[]
  readonly fault: Fault | undefined
  fail(fault: Fault | undefined): void
  stop(): Promise<void>
}

/** Stands before a real server on the loopback and makes trouble when it is told to. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const received: string[] = []
  let fault: Fault | undefined
  const server = createServer((asked, answer) => {
    received.push(`${asked.method} ${asked.url}`)
    void pass({ target, asked, answer, fault }).catch(() => answer.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    received,
    get fault() {
      return fault
    },
    fail: (next) => {
      fault = next
    },
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

interface Passing {
  readonly target: string
  readonly asked: IncomingMessage
  readonly answer: ServerResponse
  readonly fault: Fault | undefined
}

async function pass({ target, asked, answer, fault }: Passing): Promise<void> {
  const body = await bytesOf(asked)
  if (fault?.kind === 'gone') return void answer.destroy()
  if (fault?.kind === 'web-page') return reply(answer, 200, { 'content-type': 'text/html' }, page)
  if (fault?.kind === 'status') {
    const retry = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }
    return reply(answer, fault.status, retry, '')
  }
  if (fault?.kind === 'full' && asked.method === 'PUT') return reply(answer, 507, {}, '')
  if (fault?.kind === 'token-forgotten' && /<[^>]*sync-token>[^<]+</.test(body.toString())) {
    return reply(answer, 403, { 'content-type': 'application/xml' }, forgotten)
  }
  const real = await forward(target, asked, body)
  if (fault?.kind === 'reply-lost') return void answer.destroy()
  if (fault?.kind === 'slow') await setTimeout(fault.afterMs)
  reply(answer, real.status, real.headers, spoilt(real.body, fault))
}

function spoilt(body: Buffer, fault: Fault | undefined): Buffer | string {
  if (fault?.kind === 'cut-off') return body.subarray(0, body.length / 2)
  if (fault?.kind !== 'spoilt') return body
  return body
    .toString()
    .split('BEGIN:VEVENT')
    .map((part) => (part.includes(fault.holding) ? part.replaceAll('DTSTART', 'garbage') : part))
    .join('BEGIN:VEVENT')
}

const page = '<!doctype html><title>Welcome</title><p>Sign in to use this network.'
const forgotten = '<?xml version="1.0"?><D:error xmlns:D="DAV:"><D:valid-sync-token/></D:error>'

function reply(
  answer: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array | string,
): void {
  answer.writeHead(status, headers).end(body)
}

interface Real {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

async function forward(target: string, asked: IncomingMessage, body: Buffer): Promise<Real> {
  const onward = request(new URL(asked.url ?? '/', target), {
    method: asked.method ?? 'GET',
    // Not packed: what is to be spoilt must be readable here.
    headers: { ...asked.headers, 'accept-encoding': 'identity' },
  }).end(body)
  const [real] = (await once(onward, 'response')) as [IncomingMessage]
  const { statusCode = 500, headers } = real
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' && !/^(content-length|transfer-encoding|connection)$/.test(name)
      ? [[name, value]]
      : [],
  )
  return { status: statusCode, headers: Object.fromEntries(kept), body: await bytesOf(real) }
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
