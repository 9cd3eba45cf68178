import { readdirSync, readFileSync } from 'node:fs'
import type { ElectronApplication } from 'playwright'

/** The proportional share of memory of a program with all its processes, in MB; Linux only. */
export function memoryOf(app: ElectronApplication): number {
  const root = app.process().pid
  const parents = new Map(processes().map((pid) => [pid, parentOf(pid)]))
  const isOurs = (pid: number): boolean => pid === root || (parents.has(pid) && isOurs(parents.get(pid) ?? 0))
  return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + shareOf(pid), 0) / 1000
}

const processes = (): number[] => readdirSync('/proc').map(Number).filter(Number.isInteger)

const parentOf = (pid: number): number => Number(/^PPid:\s*(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0)

const shareOf = (pid: number): number => Number(/^Pss:\s*(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0)

/** A process may end while it is looked at. */
function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
