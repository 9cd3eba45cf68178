import { describe, expect, it } from 'vitest'
import type { RequestInput } from '../../../src/core/contract/requests.ts'
import type { CadenceId, FollowUpId } from '../../../src/core/ids.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { allCadences, listCadences, runningByCadence } from '../../../src/main/engine/db/cadences.ts'
import { undo } from '../../../src/main/engine/db/history.ts'
import {
  archiveCadence,
  previewCadence,
  resetCadence,
  saveCadence,
  setDefaultCadence,
} from '../../../src/main/engine/services/cadences.ts'
import { recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import { openLead } from '../../../src/main/engine/services/leads.ts'
import { saveSettings } from '../../../src/main/engine/services/settings.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import {
  addTestLead,
  expectProblem,
  expectValue,
  type TestContext,
  testContext,
} from '../../fixtures/test-context.ts'

const call = (gapBusinessDays: number, purpose = 'Offer an idea') =>
  ({ gapBusinessDays, channel: 'phone', purpose, lengthMinutes: 15, reminderMinutes: 10 }) as const

const draft = (part: Partial<RequestInput<'cadences.save'>> = {}) =>
  ({
    name: 'Spring offer',
    kind: 'string',
    leastGapBusinessDays: 2,
    steps: [call(0), call(4)],
    ...part,
  }) as never

const byKey = ({ db }: TestContext, key: string) => allCadences(db).find((one) => one.key === key)
const idOf = (context: TestContext, key: string) => byKey(context, key)?.id as CadenceId
const save = (context: TestContext, part: Partial<RequestInput<'cadences.save'>> = {}) =>
  saveCadence(context, context.asked(draft(part)))

describe('a cadence of the rep', () => {
  it('is added with a key for scripts, and can be taken for a string', async () => {
    const context = testContext()
    const { id } = expectValue(save(context))
    expect(byKey(context, 'spring-offer')).toMatchObject({ id, isBuiltIn: false, steps: [call(0), call(4)] })
    const leadId = addTestLead(context)
    const { followUps } = expectValue(await startString(context, context.asked({ leadId, cadenceId: id })))
    expect(followUps).toHaveLength(2)
  })

  it('gets another key where its own is taken, but no name that is', () => {
    const context = testContext()
    expectValue(save(context, { name: 'Spring offer!' }))
    expect(expectProblem(save(context, { name: ' spring OFFER! ' }))).toBe('name-taken')
    expectValue(save(context, { name: 'Spring offer?' }))
    expect(byKey(context, 'spring-offer-2')).toBeDefined()
  })

  it('is refused where one of its attempts could not be made, and nothing is changed', () => {
    const context = testContext()
    expect(expectProblem(save(context, { steps: [call(0), call(1)] }))).toBe('cadence-too-close')
    expect(allCadences(context.db)).toHaveLength(4)
  })

  it('comes back with all its steps when a change of it is undone', () => {
    const context = testContext()
    const { id } = expectValue(save(context))
    expectValue(save(context, { id, name: 'Summer offer', steps: [call(0), call(5), call(5)], maxDays: 30 }))
    expect(byKey(context, 'spring-offer')).toMatchObject({ name: 'Summer offer', maxDays: 30 })
    expectValue(undo(context.db, context.newId()))
    expect(byKey(context, 'spring-offer')).toMatchObject({ name: 'Spring offer', steps: [call(0), call(4)] })
    expect(byKey(context, 'spring-offer')?.maxDays).toBeUndefined()
  })
})

describe('editing a cadence', () => {
  it('leaves strings that run as they were planned, because the client has been promised that', async () => {
    const context = testContext()
    const cadenceId = idOf(context, 'rule-of-four')
    const leadId = addTestLead(context)
    const first = '2026-11-26T09:30' as WallTime
    const started = expectValue(await startString(context, context.asked({ leadId, first })))
    expectValue(save(context, { id: cadenceId, name: 'Rule of two', steps: [call(0), call(9)] }))
    expect(runningByCadence(context.db)).toEqual([{ id: cadenceId, strings: 1 }])

    // A day late: what remains is planned anew, by the gaps the string was started with.
    context.setNow('2026-11-27T10:00+01:00')
    const followUpId = started.followUps[0]?.id as FollowUpId
    expectValue(await recordOutcome(context, context.asked({ followUpId, outcome: 'no-answer' })))
    const [string] = expectValue(openLead(context, leadId)).strings
    expect(string?.followUps.slice(1).map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      '2026-12-02',
      '2026-12-07',
      '2026-12-10',
    ])
  })
})

describe('a built-in cadence', () => {
  it('speaks the language of the rep until it is edited', () => {
    const context = testContext()
    expectValue(saveSettings(context, context.asked({ language: 'fr' })))
    expect(byKey(context, 'rule-of-four')).toMatchObject({
      name: 'Règle de quatre',
      steps: [{ purpose: 'Apprendre ce qu’il leur faut et qui décide' }, {}, {}, {}],
    })
    const id = idOf(context, 'rule-of-four')
    expectValue(save(context, { id, name: 'Quatre appels' }))
    expectValue(saveSettings(context, context.asked({ language: 'en' })))
    expect(byKey(context, 'rule-of-four')).toMatchObject({ name: 'Quatre appels', isEdited: true })
    expect(byKey(context, 'nurture')).toMatchObject({ name: 'Nurture' })
  })

  it('goes back to what it was, in the language of the rep', () => {
    const context = testContext()
    const id = idOf(context, 'rule-of-four')
    expectValue(save(context, { id }))
    expectValue(saveSettings(context, context.asked({ language: 'es' })))
    expectValue(resetCadence(context, context.asked({ id })))
    const reset = byKey(context, 'rule-of-four')
    expect(reset).toMatchObject({ name: 'Regla de cuatro', isEdited: false })
    expect(reset?.steps.map(({ gapBusinessDays }) => gapBusinessDays)).toEqual([0, 3, 3, 3])
  })
})

describe('cadences to choose from', () => {
  it('have a default of each kind, which stands first', () => {
    const context = testContext()
    const defaults = () => listCadences(context.db).flatMap(({ key, isDefault }) => (isDefault ? [key] : []))
    expect(defaults()).toEqual(['rule-of-four', 'nurture'])
    expectValue(setDefaultCadence(context, context.asked({ id: idOf(context, 'weekly-short') })))
    expect(defaults()).toEqual(['weekly-short', 'nurture'])
    expect(listCadences(context.db)[0]?.key).toBe('weekly-short')
  })

  it('are without archived ones, and another one is the default then', () => {
    const context = testContext()
    const archive = (key: string, archived = true) =>
      archiveCadence(context, context.asked({ id: idOf(context, key), archived }))
    expectValue(archive('rule-of-four'))
    expect(listCadences(context.db).map(({ key }) => key)).toEqual([
      'weekly-short',
      'after-proposal',
      'nurture',
    ])
    expect(byKey(context, 'weekly-short')?.isDefault).toBe(true)
    expect(allCadences(context.db).at(-1)).toMatchObject({ key: 'rule-of-four', isArchived: true })
    expectValue(archive('rule-of-four', false))
    expect(byKey(context, 'rule-of-four')?.isDefault).toBe(true)
  })

  it('are never none of a kind, because a string and nurture each need one', () => {
    const context = testContext()
    const id = idOf(context, 'nurture')
    expect(expectProblem(archiveCadence(context, context.asked({ id, archived: true })))).toBe(
      'cadence-is-last',
    )
  })

  it('are never none of a kind by way of making the last one another kind, by hand or by taking it back', () => {
    const context = testContext()
    const [nurture, ruleOfFour] = [idOf(context, 'nurture'), idOf(context, 'rule-of-four')]
    const turned = save(context, { id: nurture, name: 'Nurture', steps: [call(0), call(40)] })
    expect(expectProblem(turned)).toBe('cadence-is-last')

    const letter = { ...call(40), channel: 'letter' as const }
    expectValue(save(context, { id: ruleOfFour, name: 'Letters', kind: 'nurture', steps: [letter] }))
    expectValue(archiveCadence(context, context.asked({ id: nurture, archived: true })))
    expect(expectProblem(resetCadence(context, context.asked({ id: ruleOfFour })))).toBe('cadence-is-last')
  })

  it('keep the default chosen for a kind when that of another kind is made one of it', () => {
    const context = testContext()
    const id = idOf(context, 'weekly-short')
    for (const chosen of [id, idOf(context, 'nurture')]) {
      expectValue(setDefaultCadence(context, context.asked({ id: chosen })))
    }
    const letter = { ...call(40), channel: 'letter' as const }
    expectValue(save(context, { id, name: 'Letters', kind: 'nurture', steps: [letter] }))
    expect(byKey(context, 'nurture')?.isDefault).toBe(true)
    expect(byKey(context, 'weekly-short')?.isDefault).toBe(false)
  })
})

describe('the days of a cadence that is being written', () => {
  it('are those a string begun today would have, around public holidays', async () => {
    const context = testContext(['2026-12-01'])
    expect(await previewCadence(context, { kind: 'string', gaps: [0, 3, 3], maxDays: 20 })).toEqual({
      days: ['2026-11-26', '2026-12-02', '2026-12-07'],
      endsBy: '2026-12-16',
    })
  })

  it('of nurture begin after their first gap, as nobody is touched on the day that is decided', async () => {
    const context = testContext()
    expect(await previewCadence(context, { kind: 'nurture', gaps: [5, 5] })).toEqual({
      days: ['2026-12-03', '2026-12-10'],
    })
  })
})
