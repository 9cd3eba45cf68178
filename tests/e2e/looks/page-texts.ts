import type { Page } from 'playwright'

/* What runs in the page is sent there as text, so it calls nothing from other files. */

export interface SeenText {
  readonly text: string
  /** What shows it or has it read out: an element, or one of its attributes. */
  readonly where: string
}

/** Everything that can be read on a page or is read out from it. */
export const seenTexts = (page: Page): Promise<SeenText[]> =>
  runInPage(page, collectSeen, [isShown, isOtherwise, nameOf, textsIn, spokenOf, drawnBy])

export interface ClippedText {
  readonly text: string
  readonly where: string
  /** Cut off by what hides what overflows, standing outside of its own box, or longer than its field. */
  readonly how: 'cut' | 'outside' | 'field'
  /** Pointing at it brings up the whole. */
  readonly isTold: boolean
}

/** Texts that cannot be read whole where they stand, and cannot be scrolled into sight either. */
export const clippedTexts = (page: Page): Promise<ClippedText[]> =>
  runInPage(page, collectClipped, [
    isShown,
    nameOf,
    isForEyes,
    clippedNodes,
    clipOf,
    boundsOf,
    isBeyond,
    clippedFields,
    describe,
  ])

/** A function that runs in the page; it may call the others that are sent with it, and nothing else. */
type InPage = (...args: never[]) => unknown

/** Runs `main` in the page, together with the functions that it calls. */
const runInPage = <T>(page: Page, main: () => T, helpers: readonly InPage[]): Promise<T> =>
  page.evaluate(`(() => { ${[...helpers, main].map(String).join('\n')}; return ${main.name}() })()`)

/** Whether one can see an element, or has it read out. */
function isShown(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('script, style, kbd') === null
  )
}

/** An element as a failure names it: with what it stands in. */
function nameOf(element: Element): string {
  const parts: string[] = []
  for (let at: Element | null = element; at && parts.length < 3; at = at.parentElement) {
    const [first] = at.classList
    parts.unshift(`${at.tagName.toLowerCase()}${first === undefined ? '' : `.${first}`}`)
  }
  return parts.join(' > ')
}

function collectSeen(): SeenText[] {
  const elements = [...document.querySelectorAll('body, body *')].filter(
    (element) => isShown(element) && !isOtherwise(element),
  )
  return elements.flatMap((element) => [...textsIn(element), ...spokenOf(element), ...drawnBy(element)])
}

/** What is to be said to a client is in the language of the client. */
function isOtherwise(element: Element): boolean {
  return element.closest('[lang]') !== document.documentElement
}

function textsIn(element: Element): SeenText[] {
  const texts = [...element.childNodes].flatMap((node) =>
    node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() ? [node.nodeValue] : [],
  )
  return texts.map((text) => ({ text, where: nameOf(element) }))
}

/** A field that only offers choices shows one of them as its value, as a text would. */
function spokenOf(element: Element): SeenText[] {
  const names = ['title', 'placeholder', 'alt', 'aria-label', 'aria-description', 'aria-valuetext']
  const given = names.map((name) => ({ name, text: element.getAttribute(name) ?? '' }))
  if (element instanceof HTMLInputElement && element.getAttribute('aria-haspopup') === 'listbox') {
    given.push({ name: 'value', text: element.value })
  }
  return given
    .filter(({ text }) => text.trim() !== '')
    .map(({ name, text }) => ({ text, where: `${nameOf(element)}[${name}]` }))
}

/** Words that a style sheet puts beside an element. */
function drawnBy(element: Element): SeenText[] {
  return ['::before', '::after']
    .map((side) => ({ text: getComputedStyle(element, side).content, where: `${nameOf(element)}${side}` }))
    .filter(({ text }) => /^".*\p{L}.*"$/u.test(text))
}

function collectClipped(): ClippedText[] {
  return [...clippedNodes(), ...clippedFields()]
}

/** What is only read out stands in a box of a pixel. */
function isForEyes(element: Element): boolean {
  if (!isShown(element)) return false
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { width, height } = at.getBoundingClientRect()
    if (getComputedStyle(at).position === 'absolute' && (width <= 1 || height <= 1)) return false
  }
  return true
}

function clippedNodes(): ClippedText[] {
  const found: ClippedText[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement
    if (!element || !node.nodeValue?.trim() || !isForEyes(element)) continue
    const how = clipOf(node, element)
    if (how !== undefined) found.push(describe(element, node.nodeValue, how))
  }
  return found
}

/** Goes outwards from a text: what hides its overflow cuts it, what scrolls makes it reachable. */
function clipOf(node: Node, element: Element): ClippedText['how'] | undefined {
  const text = boundsOf(node)
  if (text === undefined) return undefined
  const open = { x: true, y: true }
  let isOwnBox = true
  for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
    const { display, overflowX, overflowY, position } = getComputedStyle(at)
    if (display === 'inline' || display === 'contents') continue
    const beyond = isBeyond(text, at.getBoundingClientRect())
    if (open.x && beyond.x && /hidden|clip/.test(overflowX)) return 'cut'
    if (open.y && beyond.y && /hidden|clip/.test(overflowY)) return 'cut'
    if (isOwnBox && beyond.x && overflowX === 'visible') return 'outside'
    isOwnBox = false
    if (/auto|scroll/.test(overflowX)) open.x = false
    if (/auto|scroll/.test(overflowY)) open.y = false
    if (position === 'fixed') return undefined
  }
  return undefined
}

interface Bounds {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the words are: a space at the end of a line may hang over its edge. */
function boundsOf(node: Node): Bounds | undefined {
  const range = document.createRange()
  const rects = [...(node.nodeValue ?? '').matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  })
  if (rects.length === 0) return undefined
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    right: Math.max(...rects.map(({ right }) => right)),
    top: Math.min(...rects.map(({ top }) => top)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  }
}

/** Letters may reach over the edge of a tight line by a little. */
function isBeyond(text: Bounds, box: Bounds): { readonly x: boolean; readonly y: boolean } {
  return {
    x: text.right > box.right + 1.5 || text.left < box.left - 1.5,
    y: text.bottom > box.bottom + 4 || text.top < box.top - 4,
  }
}

/** What someone types scrolls in its field; a hint and a choice do not. */
function clippedFields(): ClippedText[] {
  const context = document.createElement('canvas').getContext('2d')
  return [...document.querySelectorAll('input')].filter(isForEyes).flatMap((field) => {
    const isChoice = field.readOnly || field.getAttribute('aria-haspopup') === 'listbox'
    const text = field.value === '' ? field.placeholder : isChoice ? field.value : ''
    const { font, paddingLeft, paddingRight } = getComputedStyle(field)
    if (!context) return []
    context.font = font
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    return context.measureText(text).width > room + 1 ? [describe(field, text, 'field')] : []
  })
}

function describe(element: Element, text: string, how: ClippedText['how']): ClippedText {
  element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
  const title = element.closest('[title]:not([title=""])')?.getAttribute('title')
  const isTold = title?.includes(text.trim()) === true
  return { text: text.trim(), where: nameOf(element), how, isTold }
}
