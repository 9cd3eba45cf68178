import type { TFunction } from 'i18next'
import { describe, expect, test, vi } from 'vitest'
import type { FollowUpCard } from '../../src/core/contract/follow-ups.ts'
import type { LeadDetail } from '../../src/core/contract/leads.ts'
import { leadStates } from '../../src/core/lead/lead-state.ts'
import { nextStepActions } from '../../src/renderer/actions/lead-actions.ts'
import { actionsOfLead, type LeadHands } from '../../src/renderer/features/lead/lead-action-list.ts'
import { type Action, keysOf, pick } from '../../src/renderer/ui/action.ts'

const t = ((key: string) => key) as unknown as TFunction
const lead = { id: 'lead', title: 'Acme' }
const card = { id: 'card', leadId: 'lead' } as unknown as FollowUpCard
const person = { id: 'ana' }
const running = { kind: 'string', endedAt: undefined }

const hands = () => ({ ask: vi.fn() }) as unknown as LeadHands

const detailOf = (parts: object): LeadDetail =>
  ({ lead: { ...lead, state: 'open' }, strings: [], people: [person], canExtend: false, ...parts }) as never

const idsOf = (actions: readonly Action[]) => actions.map(({ id }) => id)

describe('the keys of a lead', () => {
  const shown = leadStates.flatMap((state) =>
    [undefined, card].flatMap((nextStep) =>
      [true, false].map((isMissed) => ({
        isMissed,
        detail: detailOf({
          lead: { ...lead, state },
          nextStep,
          agreement: { agreedAt: 0 },
          canExtend: true,
          strings: [running],
        }),
      })),
    ),
  )

  test('mean one thing each, wherever the lead stands', () => {
    for (const one of shown) {
      const actions = actionsOfLead(t, one, hands())
      const keys = actions.flatMap(({ keys, withShift }) => [keys, ...(withShift ? [`shift+${keys}`] : [])])
      expect(keys).toEqual([...new Set(keys)])
      expect(Object.keys(keysOf(actions))).toHaveLength(keys.length)
    }
  })

  test('are clear of those that move, open screens and add leads', () => {
    for (const one of shown) {
      const keys = Object.keys(keysOf(actionsOfLead(t, one, hands())))
      expect(keys.filter((key) => ['j', 'k', 'g', 'c', '?', '/'].includes(key))).toEqual([])
    }
  })
})

describe('what can be done with a lead', () => {
  test('is not to start a string where something is planned', () => {
    const ids = idsOf(actionsOfLead(t, { detail: detailOf({ nextStep: card }), isMissed: false }, hands()))
    expect(ids).not.toContain('start')
    expect(ids).toContain('edit')
  })

  test('is to start one where it is nurtured, because light touches give way', () => {
    const detail = detailOf({ lead: { ...lead, state: 'nurture' }, nextStep: card })
    const ids = idsOf(actionsOfLead(t, { detail, isMissed: false }, hands()))
    expect(ids).toEqual(expect.arrayContaining(['start', 'add', 'reopen']))
    expect(ids).not.toContain('stop')
  })

  test.each([
    ['won', ['add', 'reopen'], 'a customer has follow-ups, but no string'],
    ['dead', ['start', 'add', 'reopen'], 'whoever plans a next step opens it'],
  ] as const)('where it is %s, is %j and no decision else, because %s', (state, expected, _why) => {
    const detail = detailOf({ lead: { ...lead, state } })
    const ids = idsOf(actionsOfLead(t, { detail, isMissed: false }, hands()))
    expect(ids.filter((id) => ['start', 'add', 'wait', 'close', 'reopen'].includes(id))).toEqual(expected)
  })

  test('is to go on only where a conversation has earned it', () => {
    const standing = { state: 'undecided', isPlanned: false, isAgain: true } as const
    expect(idsOf(nextStepActions(t, lead, { ...standing, canExtend: true }, vi.fn()))).toContain('extend')
    expect(idsOf(nextStepActions(t, lead, { ...standing, canExtend: false }, vi.fn()))).not.toContain(
      'extend',
    )
  })

  test('with a missed follow-up is to take the next free time by the key that moves', () => {
    const actions = actionsOfLead(t, { detail: detailOf({ nextStep: card }), isMissed: true }, hands())
    expect(pick(actions, 'take', 'move').map(({ keys }) => keys)).toEqual(['v', 'shift+v'])
  })
})
