import { describe, expect, it } from 'vitest'
import { resolveLanguage, spokenLanguage } from '../../src/core/language.ts'

describe('the language of the interface', () => {
  it('is the one chosen, whatever the system speaks', () => {
    expect(resolveLanguage('ro', 'fr-FR')).toBe('ro')
  })

  it('is that of the system where we speak it, else English', () => {
    expect(resolveLanguage('system', 'es-MX')).toBe('es')
    expect(resolveLanguage('system', 'de-DE')).toBe('en')
    expect(resolveLanguage('system', undefined)).toBe('en')
  })

  it('is not taken from a language that only begins alike', () => {
    expect(spokenLanguage('fr')).toBe('fr')
    expect(spokenLanguage('frr-DE')).toBeUndefined()
    expect(spokenLanguage('est')).toBeUndefined()
  })
})
