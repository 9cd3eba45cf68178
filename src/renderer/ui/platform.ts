/** Whether the keyboard is that of a Mac. */
export const isMac = (): boolean => window.relance.platform === 'darwin'
