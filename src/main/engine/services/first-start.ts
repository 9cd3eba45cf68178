import { builtInCadences } from '../../../core/cadence/cadence.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { CadenceId, SellerId } from '../../../core/ids.ts'
import { success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import type { TimeOfDay } from '../../../core/time/wall-time.ts'
import { cadenceKeys, insertCadence } from '../db/cadences.ts'
import { runCommand } from '../db/history.ts'
import { getSeller, saveSeller } from '../db/sellers.ts'
import { readSetting, writeSetting } from '../db/settings.ts'
import { type EngineContext, newIdAs } from './context.ts'

/** What the machine tells about its user; all of it can be changed in Settings. */
export interface MachineFacts {
  readonly userName: string
  readonly timeZone: string
  /** ISO 3166, from the system's locale, when that names one. */
  readonly country?: string
  /** The language of the user, such as `fr-FR`; nothing where none is set. */
  readonly language?: string
}

/** Makes the rep and the built-in cadences at the first start; later ones find them there. */
export function ensureFirstStart(context: EngineContext, facts: MachineFacts): void {
  if (readSetting(context.db, 'me') !== undefined && missingCadences(context).length === 0) return
  const command = { id: context.newId(), name: 'app.firstStart', input: {}, summary: summary('first-start') }
  runCommand(context.db, { ...command, ranAt: context.now(), permanent: true }, () => {
    // Another program may have been faster.
    if (readSetting(context.db, 'me') === undefined) addMe(context, facts)
    for (const cadence of missingCadences(context)) {
      const id = newIdAs<CadenceId>(context)
      insertCadence(context.db, { ...cadence, id }, { ...context, now: context.now() })
    }
    return success({})
  })
}

/** Built-in cadences that this data does not know yet; an archived one is known. */
function missingCadences({ db }: EngineContext) {
  const known = cadenceKeys(db)
  return builtInCadences.filter(({ key }) => !known.has(key))
}

/** The seller who works here. */
export function me({ db }: EngineContext): SellerView {
  const id = readSetting(db, 'me')
  if (id === undefined) throw new Error('The first start has not happened')
  return getSeller(db, id)
}

function addMe(context: EngineContext, { userName, timeZone, country }: MachineFacts): void {
  const id = newIdAs<SellerId>(context)
  const seller: SellerView = {
    id,
    name: userName,
    timeZone,
    workingWeekdays: [1, 2, 3, 4, 5],
    dayStarts: '09:00' as TimeOfDay,
    dayEnds: '18:00' as TimeOfDay,
    ...(country === undefined ? {} : { country }),
  }
  saveSeller(context.db, seller, context.now())
  writeSetting(context.db, 'me', id)
}
