import { describe, expect, it } from 'vitest'
import { wallTime } from '../../../src/core/time/wall-time.ts'
import { keepSystemLanguage, languageOf } from '../../../src/main/engine/db/language.ts'
import { writeSetting } from '../../../src/main/engine/db/settings.ts'
import { agenda } from '../../../src/main/engine/services/agenda.ts'
import { recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { addTestLead, expectValue, testContext } from '../../fixtures/test-context.ts'

describe('the language of the rep', () => {
  it('is that of the machine as the window found it, because a timer runs the command line in none', () => {
    const { db } = testContext()
    keepSystemLanguage(db, 'fr-FR', 'always')
    keepSystemLanguage(db, 'en-US', 'if-unknown')
    expect(languageOf(db)).toBe('fr')
    keepSystemLanguage(db, undefined, 'always')
    expect(languageOf(db)).toBe('fr')
  })

  it('is the one chosen in the settings first', () => {
    const { db } = testContext()
    keepSystemLanguage(db, 'fr-FR', 'always')
    writeSetting(db, 'language', 'es')
    expect(languageOf(db)).toBe('es')
  })

  it('is that of a purpose which the program writes by itself', async () => {
    const context = testContext()
    writeSetting(context.db, 'language', 'fr')
    const leadId = addTestLead(context)
    const { followUps } = expectValue(await startString(context, context.asked({ leadId })))
    const followUpId = followUps[0]?.id
    if (followUpId === undefined) throw new Error('No follow-up')
    const next = { startsAt: wallTime.parse('2026-12-10T10:00') }
    const input = { followUpId, outcome: 'agreed', next } as const
    expectValue(await recordOutcome(context, context.asked(input)))
    const planned = agenda(context, { limit: 100 }).filter(({ status }) => status === 'planned')
    expect(planned.map(({ purpose }) => purpose)).toEqual(['Comme convenu'])
  })
})
