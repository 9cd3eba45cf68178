import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { createEngineClient, type EnginePort } from '../../../src/core/contract/engine-client.ts'
import type { RequestEnvelope } from '../../../src/core/contract/envelope.ts'
import { problem } from '../../../src/core/problem.ts'

const open: MessageChannel[] = []

/** An engine's end of a channel that keeps what it is asked. */
function engineEnd() {
  const channel = new MessageChannel()
  open.push(channel)
  const asked: RequestEnvelope[] = []
  channel.port2.on('message', (message: RequestEnvelope) => asked.push(message))
  const answer = (id: string, value: unknown) =>
    channel.port2.postMessage({ kind: 'reply', id, result: { ok: true, value } })
  const port: EnginePort = {
    send: (envelope) => channel.port1.postMessage(envelope),
    listen: (onMessage, onClose) => {
      channel.port1.on('message', onMessage)
      channel.port1.on('close', onClose)
    },
  }
  return { port, asked, answer, end: channel.port2 }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))
const counted = () => {
  let last = 0
  return () => {
    last += 1
    return `id-${last}`
  }
}

afterEach(() => {
  for (const { port1, port2 } of open.splice(0)) {
    port1.close()
    port2.close()
  }
})

describe('the engine client', () => {
  test('keeps what is asked before there is a port, and asks it once there is one', async () => {
    const client = createEngineClient(counted())
    const answer = client.request('app.status', {})
    const engine = engineEnd()
    client.attach(engine.port)
    await settled()
    expect(engine.asked).toEqual([{ id: 'id-1', name: 'app.status', input: {} }])
    engine.answer('id-1', 'here')
    expect(await answer).toEqual({ ok: true, value: 'here' })
  })

  test('sends what is unanswered again with the same id after a restart, so that it is not done twice', async () => {
    const client = createEngineClient(counted())
    const first = engineEnd()
    client.attach(first.port)
    const answered = client.request('history.view', {})
    const waiting = client.request('history.undo', {})
    await settled()
    first.answer('id-1', 'answered')
    await answered
    const second = engineEnd()
    client.attach(second.port)
    await settled()
    expect(second.asked.map(({ id, name }) => [id, name])).toEqual([['id-2', 'history.undo']])
    second.answer('id-2', { summary: 'undone' })
    expect(await waiting).toEqual({ ok: true, value: { summary: 'undone' } })
  })

  test('does not listen to the old port once there is a new one', async () => {
    const client = createEngineClient(counted())
    const first = engineEnd()
    client.attach(first.port)
    client.attach(engineEnd().port)
    let answer: unknown
    void client.request('app.status', {}).then((result) => {
      answer = result
    })
    first.answer('id-1', 'late')
    await settled()
    expect(answer).toBeUndefined()
  })

  test('says when the engine is gone and when it is back', async () => {
    const client = createEngineClient(counted())
    const states: string[] = []
    client.onState(() => states.push(client.state))
    const first = engineEnd()
    client.attach(first.port)
    first.end.close()
    await settled()
    client.attach(engineEnd().port)
    expect(states).toEqual(['connected', 'reconnecting', 'connected'])
  })

  test('answers with the reason when there is no engine to wait for, until there is one', async () => {
    const client = createEngineClient(counted())
    const why = problem('database-newer')
    const waiting = client.request('app.status', {})
    client.giveUp(why)
    expect(await waiting).toEqual({ ok: false, error: why })
    expect(await client.request('app.status', {})).toEqual({ ok: false, error: why })
    expect([client.state, client.problem]).toEqual(['down', why])
    const engine = engineEnd()
    client.attach(engine.port)
    await settled()
    expect(engine.asked).toEqual([])
    expect([client.state, client.problem]).toEqual(['connected', undefined])
  })

  test('tells those who listen of a notice, until they stop', async () => {
    const client = createEngineClient(counted())
    const engine = engineEnd()
    client.attach(engine.port)
    let told = 0
    const stop = client.onNotice('dataChanged', () => {
      told += 1
    })
    engine.end.postMessage({ kind: 'notice', name: 'dataChanged', data: {} })
    await settled()
    stop()
    engine.end.postMessage({ kind: 'notice', name: 'dataChanged', data: {} })
    await settled()
    expect(told).toBe(1)
  })
})
