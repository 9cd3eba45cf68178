import { createTheme, Modal, ModalOverlay, ModalRoot } from '@mantine/core'

const accent = Array.from({ length: 10 }, () => '#0a6a5c')

const modal = { lockScroll: false, transitionProps: { duration: 90 } }
const overlay = { color: '#0c1210', backgroundOpacity: 0.32 }

/**
 * Only names and behaviour: the colours and sizes are in tokens.css. Scroll locking is off because the library
 * writes a <style> element for it, and nothing scrolls behind a dialog here anyway.
 */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: accent as never },
  respectReducedMotion: true,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    Modal: Modal.extend({ defaultProps: { ...modal, overlayProps: overlay } }),
    ModalRoot: ModalRoot.extend({ defaultProps: modal }),
    ModalOverlay: ModalOverlay.extend({ defaultProps: overlay }),
  },
})
