import { describe, expect, test } from 'vitest'
import { countryCode } from '../../../src/core/lead/country-code.ts'

describe('a country', () => {
  test.each([
    ['FR', 'FR'],
    ['fr', 'FR'],
    ['France', 'FR'],
    ['United States', 'US'],
    ['usa', 'US'],
    ['U.S.A.', 'US'],
    ['États-Unis', 'US'],
    ['estados unidos', 'US'],
    ['Statele Unite ale Americii', 'US'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['Korea', 'KR'],
    ['South Korea', 'KR'],
    ['Kenya', 'KE'],
    ['  România ', 'RO'],
    ['Allemagne', 'DE'],
    ['Deutschland', 'DE'],
    ['ESPANA', 'ES'],
    ["Côte d'Ivoire", 'CI'],
    ['Cote d’Ivoire', 'CI'],
    ['Kosovo', 'XK'],
  ])('written %s is %s, as files of any CRM bring it', (text, code) => {
    expect(countryCode(text)).toBe(code)
  })

  test.each(['', '—', 'Narnia', 'ZZ', 'EU', 'European Union', 'QX', '33', '中'])(
    'is not guessed from %j',
    (text) => {
      expect(countryCode(text)).toBeUndefined()
    },
  )
})
