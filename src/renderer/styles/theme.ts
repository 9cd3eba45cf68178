import { createTheme, Modal } from '@mantine/core'

const accent = Array.from({ length: 10 }, () => '#0a6a5c')

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
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        transitionProps: { duration: 90 },
        overlayProps: { color: '#0c1210', backgroundOpacity: 0.32 },
      },
    }),
  },
})
