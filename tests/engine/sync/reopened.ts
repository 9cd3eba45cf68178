import { v7 as uuid } from 'uuid'
import { openDatabase } from '../../../src/main/engine/db/open.ts'
import type { EngineContext } from '../../../src/main/engine/services/context.ts'
import { expectValue } from '../../fixtures/test-context.ts'

/** The data of a file, on a day without holidays, as any process may open it. */
export const openAgain = (file: string): EngineContext => ({
  db: expectValue(openDatabase(file)),
  now: () => Date.parse('2026-11-26T09:00+01:00'),
  newId: uuid,
  holidays: {
    businessCalendarFor: async ({ seller }) => ({
      workingWeekdays: seller.workingWeekdays,
      holidayName: () => undefined,
    }),
    regionsOf: async () => [],
  },
})
