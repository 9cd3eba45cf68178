import { expect, it } from 'vitest'
import { addressProblem } from '../../../src/main/engine/sync/doors.ts'

it.each([
  ['https://dav.example.com/', undefined],
  ['http://127.0.0.1:5232/', undefined],
  ['http://[::1]:5232/', undefined],
  ['http://dav.example.com/', 'calendar-insecure'],
  ['http://localhost.example.com/', 'calendar-insecure'],
  ['ftp://dav.example.com/', 'calendar-address'],
  ['dav.example.com', 'calendar-address'],
  ['https://ana:secret@dav.example.com/', 'calendar-user-in-address'],
])('the address %s: %s, so that no password travels or is kept in the open', (address, code) => {
  expect(addressProblem(address)?.code).toBe(code)
})
