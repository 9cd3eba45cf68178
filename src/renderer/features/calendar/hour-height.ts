import { useLocalStorage } from '@mantine/hooks'

const heights: readonly number[] = [48, 64, 80, 96, 128]

/** At this height a call of a quarter of an hour is as tall as a target has to be. */
const usual = 96

export interface HourHeight {
  /** Pixels of one hour. */
  readonly height: number
  zoom(by: 1 | -1): void
}

/** How tall an hour is drawn, remembered on this machine. */
export function useHourHeight(): HourHeight {
  const [height, setHeight] = useLocalStorage<number>({
    key: 'relance.hour-height',
    defaultValue: usual,
    getInitialValueInEffect: false,
  })
  const index = heights.indexOf(height)
  const at = index === -1 ? heights.indexOf(usual) : index
  return {
    height: heights[at] ?? usual,
    zoom: (by) => setHeight(heights[at + by] ?? height),
  }
}
