export type DropSide = 'before' | 'after'

interface Item {
  readonly id: string
}

/** The place that a dragged item takes when it is dropped beside another; undefined where it stands there already. */
export function afterDrop(
  items: readonly Item[],
  id: string,
  { id: over, side }: { readonly id: string; readonly side: DropSide },
): number | undefined {
  const from = items.findIndex((item) => item.id === id)
  const target = items.findIndex((item) => item.id === over)
  if (from === -1 || target === -1) return undefined
  const gap = side === 'before' ? target : target + 1
  const to = gap > from ? gap - 1 : gap
  return to === from ? undefined : to
}
