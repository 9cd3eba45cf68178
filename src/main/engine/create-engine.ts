import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import type { RequestEnvelope } from '../../core/contract/envelope.ts'
import type { NoticeData, NoticeName } from '../../core/contract/notices.ts'
import { type RequestName, requests } from '../../core/contract/requests.ts'
import { type Result, success } from '../../core/result.ts'
import { keepSystemLanguage, languageOf } from './db/language.ts'
import { openDatabase } from './db/open.ts'
import { CommandQueue } from './handlers/command-queue.ts'
import { handle } from './handlers/handle.ts'
import { createHandlers } from './handlers/handlers.ts'
import { followLanguage } from './services/built-ins.ts'
import { createBusinessCalendars } from './services/business-calendars.ts'
import { createBusyFollower } from './services/busy-follower.ts'
import { createCalendarService } from './services/calendar.ts'
import type { EngineContext } from './services/context.ts'
import { ensureFirstStart, type MachineFacts } from './services/first-start.ts'
import { createImportService } from './services/imports.ts'
import { createSearchFiller } from './services/search-filler.ts'
import { createSync } from './sync/create-sync.ts'
import type { Keyring } from './sync/secrets.ts'
import { createLongWork } from './work/long-work.ts'

export interface EngineOptions {
  readonly dataFolder: string
  readonly facts: MachineFacts
  readonly version: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Bundled worker files. Without them the same work is done in this thread, as the command line wants it. */
  readonly workers?: {
    readonly import: string
    readonly calendarFile: string
    readonly command: string | URL
  }
  /** Where passwords of calendars are sealed; without it they are kept in memory only. */
  readonly keyring?: Keyring
  /** How calendars on the network are reached; a test listens in. */
  readonly fetch?: typeof globalThis.fetch
  /** Told of every error that is a bug; the text names no client. */
  readonly onBug: (request: string, error: unknown) => void
}

export type Listener = <N extends NoticeName>(name: N, data: NoticeData<N>) => void

/** The rules, the data and the calendar behind one door: requests in, notices out. */
export interface Engine {
  handle(request: RequestEnvelope): Promise<Result<unknown>>
  /** Returns the way to stop listening. */
  subscribe(listener: Listener): () => void
  /** Resolves when search and the calendar file say what the database says. */
  flush(): Promise<Result<unknown>>
  close(): Promise<void>
}

/** How often another program's changes of the database are looked for. */
const watchEveryMs = 1000

/** Opens the data of a folder. Errors: those of `openDatabase`. */
export function createEngine(options: EngineOptions): Result<Engine> {
  const databaseFile = join(options.dataFolder, 'relance.db')
  const opened = openDatabase(databaseFile)
  if (!opened.ok) return opened
  const db = opened.value
  const context: EngineContext = {
    db,
    now: options.now,
    newId: uuid,
    holidays: createBusinessCalendars(() => languageOf(db)),
  }
  ensureFirstStart(context, options.facts)
  // The command line may be run by a timer, in no language: it speaks that of the window once there was one.
  keepSystemLanguage(db, options.facts.language, options.workers === undefined ? 'if-unknown' : 'always')
  followLanguage(context)
  return success(wire(context, { ...options, databaseFile }))
}

function wire(context: EngineContext, options: EngineOptions & { databaseFile: string }): Engine {
  const { db } = context
  const { dataFolder, databaseFile, version, workers, onBug } = options
  const listeners = new Set<Listener>()
  const notify: Listener = (name, data) => {
    for (const listener of listeners) listener(name, data)
  }
  const queue = new CommandQueue()
  const calendar = createCalendarService(context, {
    databaseFile,
    dataFolder,
    workerFile: workers?.calendarFile,
    onWritten: () => notify('calendarFileWritten', {}),
  })
  const search = createSearchFiller(db, { queue, onFilled: () => notify('dataChanged', {}) })
  const fillSearch = () => search.fill().catch((error) => onBug('search', error))
  const imports = createImportService(context, {
    databaseFile,
    dataFolder,
    workerFile: workers?.import,
    queue,
    notify,
  })
  const longWork = createLongWork(context, {
    databaseFile,
    workerFile: workers?.command,
    onProgress: (progress) => notify('commandProgress', progress),
  })
  const sync = createSync(context, {
    keyring: options.keyring,
    fetch: options.fetch ?? globalThis.fetch,
    // The command line syncs when it is told to.
    isScheduled: workers !== undefined,
    inTurn: (work) => queue.run(work),
    onProgress: (progress) => notify('syncProgress', progress),
    onNews: () => changed(),
    onBug: (error) => onBug('sync', error),
  })
  // What was left when the program ended before.
  void fillSearch()
  const handlers = createHandlers({
    context,
    calendar,
    imports,
    longWork,
    sync,
    version,
    dataFolder,
  })
  const changed = () => {
    calendar.changed()
    void fillSearch()
    notify('dataChanged', {})
  }
  const stopWatching =
    workers === undefined
      ? () => undefined
      : watch(db, () => {
          changed()
          sync.soon()
        })
  const answer = async (request: RequestEnvelope): Promise<Result<unknown>> => {
    const result = await handle({ handlers, db, databaseFile, queue, onBug }, request)
    if (result.ok && mayChange(request.name)) changed()
    if (result.ok && isCommand(request.name)) sync.soon()
    return result
  }
  // The command line is over before a file changes.
  const follower =
    workers &&
    createBusyFollower(context, {
      readAgain: (ids) => answer({ id: uuid(), name: 'busy.readAgain', input: { ids } }),
      onBug: (error) => onBug('busy.readAgain', error),
    })
  return {
    handle: answer,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush: async () => {
      await fillSearch()
      return calendar.flush()
    },
    close: async () => {
      stopWatching()
      await sync.close()
      follower?.close()
      search.close()
      imports.cancel()
      await longWork.close()
      await calendar.close()
      db.close()
    },
  }
}

const kindOf = (name: string) =>
  Object.hasOwn(requests, name) ? requests[name as RequestName].kind : 'question'

const isCommand = (name: string): boolean => kindOf(name) === 'command'

const mayChange = (name: string): boolean => kindOf(name) !== 'question'

/** SQLite's data_version moves only when another connection has written: the command line, an import's worker. */
function watch(db: Database, changed: () => void): () => void {
  const version = () => db.pragma('data_version', { simple: true }) as number
  let known = version()
  const timer = setInterval(() => {
    const current = version()
    if (current === known) return
    known = current
    changed()
  }, watchEveryMs)
  return () => clearInterval(timer)
}
