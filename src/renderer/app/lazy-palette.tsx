import { lazy, Suspense } from 'react'
import { DialogComing } from '../ui/dialog-coming.tsx'
import type { Overlay } from './frame.tsx'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

interface LazyPaletteProps {
  readonly onClose: () => void
  readonly onOverlay: (overlay: Overlay) => void
}

export const LazyPalette = (props: LazyPaletteProps) => (
  <Suspense fallback={<DialogComing />}>
    <Palette {...props} />
  </Suspense>
)
