import type { TFunction } from 'i18next'
import { describe, expect, test } from 'vitest'
import type { SyncQuestionView } from '../../src/core/contract/accounts.ts'
import type { FollowUpCard } from '../../src/core/contract/follow-ups.ts'
import type { Asking } from '../../src/renderer/actions/asking.ts'
import { questionActions } from '../../src/renderer/features/today/question-actions.ts'
import type { TodayActions } from '../../src/renderer/features/today/use-today-actions.ts'

const t = ((key: string) => key) as unknown as TFunction
const question = (kind: SyncQuestionView['kind']) => ({ id: 'question', kind }) as SyncQuestionView
const inString = { id: 'follow-up', stringId: 'string' } as FollowUpCard
const byHand = { id: 'follow-up' } as FollowUpCard

/** What can be answered, and what was. */
function offered(kind: SyncQuestionView['kind'], card: FollowUpCard | undefined) {
  const given: string[] = []
  const asked: Asking[] = []
  const hands = {
    answer: (_: unknown, answer: string) => given.push(answer),
    ask: (asking: Asking) => asked.push(asking),
    stop: () => given.push('stop'),
  }
  const actions = questionActions(t, question(kind), card, hands as unknown as TodayActions)
  const run = (id: string): void => actions.find((action) => action.id === id)?.run()
  return { ids: actions.map(({ id }) => id), keys: actions.map(({ keys }) => keys), run, given, asked }
}

describe('the answers to a question from the calendar', () => {
  test('put back only what was deleted: what was written into is still there', () => {
    expect(offered('deleted', byHand).ids).toContain('put-back')
    expect(offered('unclear', byHand).ids).not.toContain('put-back')
  })

  test('are there before the appointment is read, without what needs it', () => {
    expect(offered('deleted', undefined).ids).toEqual(['put-back', 'leave'])
  })

  test('stop a string only where there is one', () => {
    expect(offered('deleted', inString).ids).toContain('stop')
    expect(offered('deleted', byHand).ids).not.toContain('stop')
  })

  test('have each a key of its own', () => {
    const { keys } = offered('deleted', inString)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each([
    ['deleted', 'put-back'],
    ['unclear', 'leave'],
  ] as const)(
    'are given by a move too, once it is done: whoever moves what was %s wants it there',
    (kind, answer) => {
      const { run, given, asked } = offered(kind, byHand)
      run('move')
      expect(given).toEqual([])
      const [asking] = asked
      if (asking?.kind === 'move') asking.onMoved?.()
      expect(given).toEqual([answer])
    },
  )
})
