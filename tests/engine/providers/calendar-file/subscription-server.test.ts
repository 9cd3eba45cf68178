import { renameSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  createToken,
  startSubscription,
} from '../../../../src/main/engine/providers/calendar-file/subscription-server.ts'
import { expectProblem, expectValue, temporaryFolder } from '../../../fixtures/test-context.ts'

const calendar = 'BEGIN:VCALENDAR\r\nSUMMARY:Añil\r\nEND:VCALENDAR\r\n'

async function subscription() {
  const file = join(temporaryFolder(), 'relance.ics')
  writeFileSync(file, calendar)
  const token = createToken()
  const started = expectValue(await startSubscription({ file, token, port: 0 }))
  onTestFinished(() => started.close())
  const ask = (options: RequestOptions & { path?: string } = {}) =>
    exchange({ host: '127.0.0.1', port: started.port, path: `/${token}/relance.ics`, ...options })
  return { ...started, file, token, ask }
}

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const exchange = (options: RequestOptions): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(options, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part as Buffer)
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(parts).toString(),
      })
    })
    sent.on('error', reject).end()
  })

describe('a subscription on this machine', () => {
  test('hands out the calendar at its address', async () => {
    const { url } = await subscription()
    const response = await fetch(url)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await response.text()).toBe(calendar)
  })

  test('sends nothing to who has it already, and the new file once it is replaced', async () => {
    const { ask, file } = await subscription()
    const etag = (await ask()).headers.etag ?? ''
    expect(await ask({ headers: { 'If-None-Match': `"x", W/${etag}` } })).toMatchObject({
      status: 304,
      body: '',
    })
    writeFileSync(`${file}.new`, calendar.replace('Añil', 'Azul'))
    renameSync(`${file}.new`, file)
    const after = await ask({ headers: { 'If-None-Match': etag } })
    expect(after).toMatchObject({ status: 200, body: expect.stringContaining('Azul') })
  })

  test('answers HEAD like GET, without the body', async () => {
    const { ask } = await subscription()
    const head = await ask({ method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, body: '' })
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(calendar)))
  })

  test('cannot be written to', async () => {
    const { ask } = await subscription()
    for (const method of ['PUT', 'POST', 'DELETE', 'PROPFIND', 'OPTIONS']) {
      expect(await ask({ method })).toMatchObject({ status: 405, body: '' })
    }
  })

  test('knows nothing but its address: no folder, no other file, no other token', async () => {
    const { ask, token } = await subscription()
    const paths = [
      '/',
      `/${token}`,
      `/${token}/`,
      `/${token}/relance.ics/`,
      `/${token}/../relance.ics`,
      `/${token}/..%2frelance.db`,
      `/${token}/relance.db`,
      `/${token.slice(0, -1)}/relance.ics`,
      `/${token}x/relance.ics`,
      `/${createToken()}/relance.ics`,
      '//relance.ics',
    ]
    for (const path of paths) expect(await ask({ path })).toMatchObject({ status: 404, body: '' })
  })

  test('refuses a name that a web page pointed at this machine', async () => {
    const { ask, port } = await subscription()
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '[::1]']) {
      expect(await ask({ headers: { Host: host } })).toMatchObject({ status: 404, body: '' })
    }
    expect(await ask({ headers: { Host: `LOCALHOST:${port}` } })).toMatchObject({ status: 200 })
  })

  test('cannot be reached from the network', async () => {
    const { port, token } = await subscription()
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    for (const { address } of addresses.filter(({ internal, family }) => !internal && family === 'IPv4')) {
      await expect(exchange({ host: address, port, path: `/${token}/relance.ics` })).rejects.toThrow()
    }
    await expect(exchange({ host: '::1', port, path: `/${token}/relance.ics` })).rejects.toThrow()
  })

  test('asks for patience while there is no file yet', async () => {
    const token = createToken()
    const file = join(temporaryFolder(), 'relance.ics')
    const started = expectValue(await startSubscription({ file, token, port: 0 }))
    onTestFinished(() => started.close())
    expect((await fetch(started.url)).status).toBe(503)
  })

  test('says in a sentence that its port is taken', async () => {
    const { port, file, token } = await subscription()
    expect(expectProblem(await startSubscription({ file, token, port }))).toBe('port-in-use')
  })

  test('keeps its port for the next start once it is closed', async () => {
    const first = await subscription()
    await first.close()
    const again = expectValue(await startSubscription({ ...first, port: first.port }))
    onTestFinished(() => again.close())
    expect(again.url).toBe(first.url)
  })
})

test('a token is 32 random bytes that need no escaping in an address', () => {
  expect(createToken()).toMatch(/^[\w-]{43}$/)
  expect(createToken()).not.toBe(createToken())
})
