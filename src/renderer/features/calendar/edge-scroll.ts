/** How near to an edge the pointer has to be, in pixels, and how fast it then goes at most, in pixels a frame. */
const reach = 44
const fastest = 14

/** How long the pointer waits at a side before the period turns, in ms, and then before it turns again. */
const patience = 650

interface Pointer {
  readonly clientX: number
  readonly clientY: number
}

export interface EdgeScroll {
  /** Where the pointer is now. */
  at(pointer: Pointer): void
  stop(): void
}

/** Scrolls while the pointer is held near the upper or lower edge, and turns the page at the sides. */
export function createEdgeScroll(
  grid: HTMLElement | null,
  { onScroll, onTurn }: { onScroll: (pointer: Pointer) => void; onTurn: (by: 1 | -1) => void },
): EdgeScroll {
  const scroller = grid?.closest<HTMLElement>('[data-scroller]') ?? null
  let pointer: Pointer | undefined
  let frame: number | undefined
  let turning: { readonly by: 1 | -1; readonly timer: ReturnType<typeof setInterval> } | undefined

  const step = (): void => {
    frame = undefined
    if (scroller === null || pointer === undefined) return
    const box = scroller.getBoundingClientRect()
    const speed = speedAt(pointer.clientY, box.top + headHeight(scroller), box.bottom)
    if (speed === 0) return
    scroller.scrollTop += speed
    onScroll(pointer)
    frame = requestAnimationFrame(step)
  }
  const stopTurning = (): void => {
    clearInterval(turning?.timer)
    turning = undefined
  }
  const turn = (by: 1 | -1 | 0): void => {
    if (by === (turning?.by ?? 0)) return
    stopTurning()
    if (by !== 0) turning = { by, timer: setInterval(() => onTurn(by), patience) }
  }
  return {
    at(next) {
      pointer = next
      frame ??= requestAnimationFrame(step)
      turn(sideOf(next, grid))
    },
    stop() {
      if (frame !== undefined) cancelAnimationFrame(frame)
      stopTurning()
      pointer = undefined
    },
  }
}

function speedAt(y: number, top: number, bottom: number): number {
  if (y < top + reach) return -Math.ceil(((top + reach - y) / reach) * fastest)
  if (y > bottom - reach) return Math.ceil(((y - bottom + reach) / reach) * fastest)
  return 0
}

function sideOf({ clientX }: Pointer, grid: HTMLElement | null): 1 | -1 | 0 {
  if (grid === null) return 0
  const { left, right } = grid.getBoundingClientRect()
  return clientX < left ? -1 : clientX > right - 3 ? 1 : 0
}

/** The heads of the days stay over what scrolls. */
const headHeight = (scroller: HTMLElement): number =>
  scroller.querySelector<HTMLElement>('[data-heads]')?.offsetHeight ?? 0
