import { createMemoryCalendar } from '../model-servers/memory-calendar.ts'
import { describeRemoteCalendar } from './remote-calendar-contract.ts'

describeRemoteCalendar('The calendar in memory', async () =>
  createMemoryCalendar({ now: () => Date.UTC(2026, 10, 24), timeZone: 'Europe/Paris' }),
)
