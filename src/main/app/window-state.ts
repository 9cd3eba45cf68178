import { z } from 'zod'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const windowState = z.object({
  bounds: z.object({
    x: z.int(),
    y: z.int(),
    width: z.int().positive(),
    height: z.int().positive(),
  }),
  maximised: z.boolean(),
})

export type WindowState = z.infer<typeof windowState>

export const smallestWindow = { width: 960, height: 600 }
const usualSize = { width: 1280, height: 820 }

/** So much of a window has to be on a screen for it to be found and moved. */
const graspable = { width: 160, height: 40 }

/**
 * Where the window opens: where it was, cut to the display it was on; by default in the middle, which is left to
 * the system, when it was never open or its display is gone.
 * @param workAreas what each display leaves to windows
 */
export function placeWindow(
  kept: WindowState | undefined,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  if (kept === undefined) return usualSize
  const { x, y, width, height } = kept.bounds
  for (const area of workAreas) {
    const cut = { ...fitting({ width, height }, area), x, y: Math.max(y, area.y) }
    // One that hangs over the edge was put there by somebody, as long as it can be taken hold of.
    if (isGraspable(kept.bounds, area) && isGraspable(cut, area)) return cut
  }
  return fitting({ width, height }, workAreas[0])
}

/** The title bar, at the top of the window, is what one takes hold of. */
function isGraspable(bounds: Rectangle, area: Rectangle): boolean {
  const wide = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const lower = area.y + area.height - bounds.y
  return wide >= graspable.width && lower >= graspable.height && bounds.y + graspable.height > area.y
}

function fitting(size: { width: number; height: number }, area: Rectangle | undefined) {
  const { width, height } = area ?? usualSize
  return {
    width: Math.max(Math.min(size.width, width), smallestWindow.width),
    height: Math.max(Math.min(size.height, height), smallestWindow.height),
  }
}
