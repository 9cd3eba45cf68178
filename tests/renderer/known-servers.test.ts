import { describe, expect, test } from 'vitest'
import { addressOf, serverNames } from '../../src/renderer/features/settings/known-servers.ts'

describe('the server of a calendar', () => {
  test('is found by its name in any case: nobody knows the address by heart', () => {
    expect(addressOf(' icloud ')).toBe('https://caldav.icloud.com')
    for (const name of serverNames) expect(addressOf(name)).toMatch(/^https:\/\/[a-z.]+$/)
  })

  test('is the address typed otherwise, a name in it or not', () => {
    expect(addressOf(' https://cloud.example.com/icloud ')).toBe('https://cloud.example.com/icloud')
  })
})
