/** The paper of `tokens.css`, which the window has before its page is painted. A test holds the two together. */
const paper = { light: '#fdfdfc', dark: '#161918' } as const

export const windowBackground = (dark: boolean): string => (dark ? paper.dark : paper.light)
