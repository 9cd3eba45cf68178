import type { BulkTarget } from '../../../core/contract/bulk.ts'
import type { CheckedInput, RequestName, RequestOutput } from '../../../core/contract/requests.ts'
import type { Result } from '../../../core/result.ts'
import { leadsToStart } from '../db/leads.ts'
import { addAbsence, movesMany, proposeAbsence } from '../services/absences.ts'
import { bulkDecide, bulkStop } from '../services/bulk-decide.ts'
import { bulkEdit } from '../services/bulk-edit.ts'
import { bulkPlan } from '../services/bulk-plan.ts'
import { targetIds } from '../services/bulk-target.ts'
import { importBusyFile, readBusyFilesAgain } from '../services/busy-files.ts'
import type { Asked, EngineContext, TellDone } from '../services/context.ts'
import { hasMuchPlanned, proposeSchedule, resolveSchedule } from '../services/schedule.ts'
import { startAllStrings } from '../services/start-all.ts'

interface LongCommand<N extends RequestName> {
  /** Whether it is worth a thread of its own, which takes a moment to start. */
  readonly isLong: (context: EngineContext, input: CheckedInput<N>) => boolean
  /** Ended when it has not come back by then. */
  readonly mostMs?: number
  readonly run: (
    context: EngineContext,
    asked: Asked<CheckedInput<N>>,
    tellDone: TellDone,
  ) => Promise<Result<RequestOutput<N>>>
}

/** More than this would be felt in the window. */
const fewStrings = 100

/** So many leads are changed before it is felt. */
const fewLeads = 100

const isLarge = (context: EngineContext, { target }: { target: BulkTarget }): boolean =>
  'ids' in target ? target.ids.length > fewLeads : targetIds(context, target).length > fewLeads

/** Commands, and questions about what they would do, that may take seconds. */
export const longCommands = {
  'leads.bulkEdit': { isLong: isLarge, run: bulkEdit },
  'leads.bulkDecide': { isLong: isLarge, run: bulkDecide },
  'leads.bulkPlan': { isLong: isLarge, run: bulkPlan },
  'leads.bulkStop': { isLong: isLarge, run: bulkStop },
  'strings.startAll': {
    isLong: ({ db }) => leadsToStart(db).length > fewStrings,
    run: startAllStrings,
  },
  // A calendar of years takes a moment to read, and one that is wrong may take for ever.
  'busy.importFile': { isLong: () => true, mostMs: 60_000, run: importBusyFile },
  'busy.readAgain': { isLong: () => true, mostMs: 60_000, run: readBusyFilesAgain },
  'absences.propose': { isLong: movesMany, run: proposeAbsence },
  'absences.add': { isLong: (context, input) => input.move && movesMany(context, input), run: addAbsence },
  'schedule.propose': { isLong: hasMuchPlanned, run: proposeSchedule },
  'schedule.resolve': { isLong: hasMuchPlanned, run: resolveSchedule },
} as const satisfies { readonly [N in RequestName]?: LongCommand<N> }

export type LongCommandName = keyof typeof longCommands

/** The command of that name, as those see it who carry out any of them. */
export const longCommand = (name: LongCommandName): AnyLongCommand => longCommands[name] as AnyLongCommand

interface AnyLongCommand {
  readonly mostMs?: number
  readonly isLong: (context: EngineContext, input: unknown) => boolean
  readonly run: (
    context: EngineContext,
    asked: Asked<unknown>,
    tellDone: TellDone,
  ) => Promise<Result<unknown>>
}
