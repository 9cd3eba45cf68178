import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { problem } from '../../../../core/problem.ts'
import { failure, type Result, success } from '../../../../core/result.ts'

export interface SubscriptionOptions {
  /** The calendar file to hand out. */
  readonly file: string
  readonly token: string
  /** 0 takes any free port. */
  readonly port: number
}

export interface Subscription {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

const host = '127.0.0.1'

/** The secret part of a subscription address: 256 bits, safe in a URL. */
export const createToken = (): string => randomBytes(32).toString('base64url')

/**
 * Hands out the calendar file to calendar programs on this machine, and to no one else: it listens on the loopback
 * address only, and the address holds a secret. Read only. Errors: port-in-use.
 */
export async function startSubscription(options: SubscriptionOptions): Promise<Result<Subscription>> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch(() => response.destroy())
  })
  server.maxConnections = 32
  const refused = await listen(server, options.port)
  if (refused) return failure(refused)
  const { port } = server.address() as AddressInfo
  const url = `http://${host}:${port}/${options.token}/relance.ics`
  return success({ url, port, close: () => close(server) })
}

function listen(server: Server, port: number) {
  return new Promise<ReturnType<typeof problem> | undefined>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
        resolve(problem('port-in-use', { port: String(port) }))
      } else reject(error)
    })
    server.listen({ port, host, exclusive: true }, () => resolve(undefined))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function answer(
  { file, token }: SubscriptionOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  if (!isForThisMachine(request) || !asksForFile(request, token)) return end(response, 404)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return end(response, 405)
  }
  await sendFile(file, request, response)
}

/** A web page can point a name of its own at 127.0.0.1 (DNS rebinding), but cannot change the Host it asks for. */
const isForThisMachine = ({ headers }: IncomingMessage): boolean =>
  /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i.test(headers.host ?? '')

/** Hashes are compared, so that the time taken tells neither length nor prefix of the token. */
function asksForFile({ url }: IncomingMessage, token: string): boolean {
  const [, given, name, ...rest] = (url ?? '').split('?')[0]?.split('/') ?? []
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given ?? ''), hash(token)) && name === 'relance.ics' && rest.length === 0
}

async function sendFile(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) {
    response.setHeader('Retry-After', '10')
    return end(response, 503)
  }
  try {
    await sendOpened(handle, request, response)
  } finally {
    await handle.close()
  }
}

async function sendOpened(
  handle: FileHandle,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { size, mtimeMs, ino } = await handle.stat()
  const etag = `"${ino.toString(36)}-${size.toString(36)}-${Math.trunc(mtimeMs * 1000).toString(36)}"`
  response.setHeader('ETag', etag)
  response.setHeader('Cache-Control', 'private, no-cache')
  if (matches(request.headers['if-none-match'], etag)) return end(response, 304)
  response.writeHead(200, { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Length': size })
  if (request.method === 'HEAD') response.end()
  else await pipeline(handle.createReadStream({ autoClose: false }), response)
}

/** RFC 9110, 13.1.2: a list of tags, compared without their mark of weakness. */
const matches = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) ?? false

function end(response: ServerResponse, status: number): void {
  response.writeHead(status)
  response.end()
}
