import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadUrl } from '../../src/core/followup/appointment.ts'
import type { LeadId } from '../../src/core/ids.ts'
import { readLink } from '../../src/core/link.ts'

const id = '0192d3a0-5b7c-7c3e-9d2f-1a2b3c4d5e6f'

describe('a link to the program', () => {
  it('leads to a lead or to a follow-up', () => {
    expect(readLink(leadUrl(id as LeadId))).toEqual({ kind: 'lead', leadId: id })
    expect(readLink(`relance://follow-up/${id}`)).toEqual({ kind: 'follow-up', followUpId: id })
  })

  it('is read as browsers may write it, in capitals', () => {
    expect(readLink(`RELANCE://Lead/${id.toUpperCase()}`)).toEqual({ kind: 'lead', leadId: id })
  })

  it.each([
    '',
    'relance:',
    'relance://',
    'relance://lead',
    'relance://lead/',
    'relance://lead/1',
    `relance://lead/${id}/`,
    `relance://lead/${id}?run=1`,
    `relance://lead/${id}#x`,
    `relance://lead/${id} --data=/etc`,
    `relance://settings/${id}`,
    `relance://lead/../${id}`,
    `relance://lead@example.com/${id}`,
    `https://lead/${id}`,
    `xrelance://lead/${id}`,
    ` relance://lead/${id}`,
    `relance://lead/${id}\n`,
    `relance://lead/${'-'.repeat(36)}`,
    `relance://lead/${'a'.repeat(36)}`,
  ])('%j is none, because anything may be put into one', (text) => {
    expect(readLink(text)).toBeUndefined()
  })

  it('brings nothing but an id, whatever it holds', () => {
    const parts = fc.constantFrom('relance://', 'lead', 'follow-up', '/', id, '?', '%2e', '..', ' ', '--data')
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 8 }), (all) => {
        const link = readLink(all.join(''))
        expect([undefined, id]).toContain(link?.kind === 'lead' ? link.leadId : link?.followUpId)
      }),
      { numRuns: 2000 },
    )
  })
})
