import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeCalendarFile } from '../../../../src/main/engine/providers/calendar-file/write-calendar-file.ts'
import { expectProblem, expectValue, temporaryFolder } from '../../../fixtures/test-context.ts'

const write = (folder: string, text: string) => writeCalendarFile(folder, Buffer.from(text))

describe('writing the calendar file', () => {
  test('makes the folder and leaves nothing else in it', () => {
    const folder = join(temporaryFolder(), 'calendar')
    expect(expectValue(write(folder, 'Añil\r\n'))).toEqual({ changed: true })
    expect(readFileSync(join(folder, 'relance.ics'), 'utf8')).toBe('Añil\r\n')
    expect(readdirSync(folder)).toEqual(['relance.ics'])
  })

  test('replaces the file instead of writing into it, so that no reader sees half of one', () => {
    const folder = temporaryFolder()
    write(folder, 'one')
    const before = statSync(join(folder, 'relance.ics')).ino
    expect(expectValue(write(folder, 'two'))).toEqual({ changed: true })
    expect(statSync(join(folder, 'relance.ics')).ino).not.toBe(before)
  })

  test('leaves a file alone that already says so, because subscribers take a new file for news', () => {
    const folder = temporaryFolder()
    write(folder, 'one')
    const before = statSync(join(folder, 'relance.ics'))
    expect(expectValue(write(folder, 'one'))).toEqual({ changed: false })
    expect(statSync(join(folder, 'relance.ics'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })

  test('is for the eyes of this user only: it holds names and numbers', () => {
    const folder = temporaryFolder()
    write(folder, 'one')
    if (process.platform !== 'win32') expect(statSync(join(folder, 'relance.ics')).mode & 0o077).toBe(0)
  })

  test('says in a sentence that the folder cannot be written to', () => {
    const folderOfTheKernel = '/sys/kernel'
    expect(expectProblem(write(folderOfTheKernel, 'one'))).toBe('folder-read-only')
  })

  test('says in a sentence that the disk is full, and leaves no half file behind', () => {
    const folder = temporaryFolder()
    write(folder, 'one')
    symlinkSync('/dev/full', join(folder, `relance.ics.${process.pid}.tmp`))
    expect(expectProblem(write(folder, 'two'))).toBe('disk-full')
    expect(readdirSync(folder)).toEqual(['relance.ics'])
    expect(readFileSync(join(folder, 'relance.ics'), 'utf8')).toBe('one')
  })

  test('does not hide what is no problem of a user: a folder in place of the file is a bug', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'relance.ics'))
    writeFileSync(join(folder, 'relance.ics', 'x'), '')
    expect(() => write(folder, 'one')).toThrow()
  })
})
