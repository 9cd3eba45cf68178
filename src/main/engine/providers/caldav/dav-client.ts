import { Buffer } from 'node:buffer'
import { millisecondsInSecond } from 'date-fns/constants'
import type { Remote } from '../../../../core/sync/remote-calendar.ts'
import { failure, problemOf, problemOfFailure, success, unexpected } from './dav-problem.ts'
import { type Multistatus, preconditionsIn, readMultistatus } from './dav-xml.ts'
import { isTrusted } from './same-site.ts'

export interface DavOptions {
  readonly user: string
  readonly password: string
  readonly fetch: typeof globalThis.fetch
  readonly now: () => number
}

export interface DavRequest {
  readonly method: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface DavReply {
  readonly status: number
  readonly etag: string | undefined
  readonly text: string
  /** Where the answer came from, after redirects. */
  readonly url: string
}

export interface DavAnswer extends Multistatus {
  readonly url: string
}

const patience = 30 * millisecondsInSecond
const mostRedirects = 5
/** More than the versions of a hundred thousand events take. */
const mostBytes = 64 * 1024 * 1024

/** Sends requests with the password of one account, and turns every failure into a problem. */
export function createDavClient({ user, password, fetch, now }: DavOptions) {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

  const sendOnce = ({ method, url, headers, body }: DavRequest): Promise<Response> =>
    fetch(url, {
      method,
      headers: { authorization, ...headers },
      // Redirects are followed by hand: the password must not go to just any site.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body }),
    })

  const follow = async (request: DavRequest, left = mostRedirects): Promise<Remote<DavReply>> => {
    const response = await sendOnce(request)
    const text = await textIn(response)
    const { status, headers } = response
    if (text === undefined) return unexpected(`${request.method} ${status} without an end`)
    const location = [301, 302, 303, 307, 308].includes(status) ? headers.get('location') : null
    if (location) {
      const url = new URL(location, request.url).href
      if (left > 0 && isTrusted(url, request.url)) return follow({ ...request, url }, left - 1)
      // A network that wants a sign-in does this as well: no answer of the calendar.
      return unexpected(`${request.method} ${status} redirect`)
    }
    if (response.ok)
      return success({ status, text, url: request.url, etag: headers.get('etag') ?? undefined })
    const retryAfter = headers.get('retry-after') ?? undefined
    const date = headers.get('date') ?? undefined
    const preconditions = preconditionsIn(text)
    return failure(problemOf({ method: request.method, status, retryAfter, date, preconditions }, now()))
  }

  const send = async (request: DavRequest): Promise<Remote<DavReply>> => {
    try {
      return await follow(request)
    } catch (error) {
      return failure(problemOfFailure(error))
    }
  }

  /** A request that is answered with a list. What is no whole list is a problem, never an empty one. */
  const ask = async (method: string, url: string, body: string, depth: 0 | 1): Promise<Remote<DavAnswer>> => {
    const headers = { depth: String(depth), 'content-type': 'application/xml; charset=utf-8' }
    const reply = await send({ method, url, headers, body })
    if (!reply.ok) return reply
    const list = reply.value.status === 207 ? readMultistatus(reply.value.text) : undefined
    return list ? success({ ...list, url: reply.value.url }) : unexpected(`${method} ${reply.value.status}`)
  }

  return { send, ask }
}

/** Undefined if there is no end to it: memory has one. */
async function textIn({ body }: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > mostBytes) return undefined
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

export type DavClient = ReturnType<typeof createDavClient>
