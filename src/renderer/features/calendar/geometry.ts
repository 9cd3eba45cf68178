import type { CSSProperties } from 'react'
import { type Lane, laneOut } from './lanes.ts'
import type { Place, Placed } from './placement.ts'

/** The least height at which a name can be read and hit. */
const leastHeight = 22

/** The air between an appointment and what stands under or beside it, in pixels. */
const gap = { below: 1, beside: 2, right: 8 }

export interface Box {
  readonly placed: Placed
  readonly style: CSSProperties
  readonly lines: 1 | 2 | 3
}

export interface Scale {
  readonly days: readonly string[]
  /** Pixels of one hour. */
  readonly hour: number
}

/** Where every appointment of the days shown is drawn; overlapping ones side by side. */
export function boxesOf(placed: readonly Placed[], scale: Scale): readonly Box[] {
  return scale.days.flatMap((day) => {
    const ofDay = placed.filter((one) => one.day === day)
    const lanes = laneOut(ofDay.map((one) => ({ start: one.minute, end: drawnEnd(one, scale.hour) })))
    return ofDay.map((one, index) => {
      const style = styleOf(one, scale, lanes[index])
      return { placed: one, style, lines: linesIn(Number(style.height)) }
    })
  })
}

/** The rectangle of a place; the whole width of its day unless a lane is given. */
export function styleOf(place: Place, { days, hour }: Scale, lane: Lane = whole): CSSProperties {
  const index = days.indexOf(place.day)
  const left = (index + lane.lane / lane.lanes) / days.length
  const width = lane.width / lane.lanes / days.length
  const right = lane.lane + lane.width === lane.lanes ? gap.right : gap.beside
  return {
    top: pixels(place.minute, hour) + 1,
    height: Math.max(pixels(place.length, hour) - gap.below, leastHeight),
    left: `calc(${percent(left)} + 2px)`,
    width: `calc(${percent(width)} - ${right + 2}px)`,
  }
}

export const pixels = (minutes: number, hour: number): number => (minutes / 60) * hour

/** What is drawn taller than it lasts overlaps as it is drawn. */
const drawnEnd = ({ minute, length }: Place, hour: number): number =>
  minute + Math.max(length, Math.floor((leastHeight / hour) * 60))

const whole: Lane = { lane: 0, lanes: 1, width: 1 }

const linesIn = (height: number): 1 | 2 | 3 => (height < 38 ? 1 : height < 54 ? 2 : 3)

const percent = (part: number): string => `${(part * 100).toFixed(4)}%`
