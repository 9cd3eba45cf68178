import { describe, expect, it } from 'vitest'
import { problem } from '../../../src/core/problem.ts'
import { failure, success } from '../../../src/core/result.ts'
import { summary } from '../../../src/core/summary.ts'
import { capturedTables } from '../../../src/main/engine/db/capture.ts'
import {
  firstUndone,
  lastApplied,
  recordedResult,
  redo,
  runCommand,
  undo,
} from '../../../src/main/engine/db/history.ts'
import { addTestLead, expectProblem, expectValue, testContext } from '../../fixtures/test-context.ts'

const titles = (context: ReturnType<typeof testContext>) =>
  context.db.prepare('SELECT title FROM leads ORDER BY number').pluck().all()

describe('the history of commands', () => {
  it('knows every table with data of the user, so that none escapes undo; what a calendar knows is not undone', () => {
    const { db } = testContext()
    const ours = db
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
           AND name NOT LIKE 'lead_search%'
           AND name NOT IN ('commands', 'changes', 'search_stale', 'search_backlog', 'reminders', 'accounts')
           AND name NOT LIKE 'sync\\_%' ESCAPE '\\'
           ORDER BY name`,
      )
      .pluck()
      .all()
    expect(ours).toEqual([...capturedTables].sort())
  })

  it('takes back and brings back the newest command', () => {
    const context = testContext()
    addTestLead(context, { company: 'Acme' })
    addTestLead(context, { company: 'Borealis' })
    expect(expectValue(undo(context.db, context.newId())).summary.message).toContain('Borealis')
    expect(titles(context)).toEqual(['Acme'])
    expectValue(redo(context.db, context.newId()))
    expect(titles(context)).toEqual(['Acme', 'Borealis'])
  })

  it('takes back a command that changed a lead and its company, both of which the search index follows', () => {
    const context = testContext()
    addTestLead(context, { company: 'Acme' })
    const command = {
      id: context.newId(),
      name: 'test',
      input: {},
      summary: summary('settings-saved'),
      ranAt: 0,
    }
    runCommand(context.db, command, () => {
      context.db.exec("UPDATE companies SET name = 'Borealis'; UPDATE leads SET title = 'Borealis'")
      return success({})
    })
    expectValue(undo(context.db, context.newId()))
    expect(titles(context)).toEqual(['Acme'])
    expect(context.db.prepare('SELECT name FROM companies').pluck().all()).toEqual(['Acme'])
  })

  it('says so when there is nothing to undo: what the first start set up stays', () => {
    const context = testContext()
    expect(expectProblem(undo(context.db, context.newId()))).toBe('nothing-to-undo')
    expect(expectProblem(redo(context.db, context.newId()))).toBe('nothing-to-redo')
  })

  it('forgets what was undone once something new is done, because redo would contradict it', () => {
    const context = testContext()
    addTestLead(context, { company: 'Acme' })
    undo(context.db, context.newId())
    addTestLead(context, { company: 'Borealis' })
    expect(firstUndone(context.db)).toBeUndefined()
    expect(titles(context)).toEqual(['Borealis'])
  })

  it('does not undo a second command when the same undo is sent twice', () => {
    const context = testContext()
    addTestLead(context, { company: 'Acme' })
    addTestLead(context, { company: 'Borealis' })
    const request = context.newId()
    expect(undo(context.db, request)).toEqual(undo(context.db, request))
    expect(titles(context)).toEqual(['Acme'])
  })

  it('rolls a refused command back, with its record', () => {
    const context = testContext()
    const command = {
      id: context.newId(),
      name: 'test',
      input: {},
      summary: summary('settings-saved'),
      ranAt: 0,
    }
    const result = runCommand(context.db, command, () => {
      context.db.prepare("UPDATE sellers SET name = 'Nobody'").run()
      return failure(problem('nothing-to-undo'))
    })
    expect(result.ok).toBe(false)
    expect(context.db.prepare('SELECT name FROM sellers').pluck().get()).toBe('Ana')
    expect(recordedResult(context.db, command.id)).toBeUndefined()
  })

  it('keeps the answer of a command, because its reply may be lost on the way', () => {
    const context = testContext()
    const command = {
      id: context.newId(),
      name: 'test',
      input: {},
      summary: summary('settings-saved'),
      ranAt: 0,
    }
    runCommand(context.db, command, () => success({ answer: 42 }))
    expect(recordedResult(context.db, command.id)).toEqual(success({ answer: 42 }))
  })

  it('does not offer to undo a command that changed nothing', () => {
    const context = testContext()
    const command = {
      id: context.newId(),
      name: 'test',
      input: {},
      summary: summary('settings-saved'),
      ranAt: 0,
    }
    runCommand(context.db, command, () => success({}))
    expect(lastApplied(context.db)).toBeUndefined()
  })
})
