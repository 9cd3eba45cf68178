/** As a `ref`: has the focus from its first frame. A dialog would give it a moment later, and lose what is typed before. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true })

/** As a `ref`: the same for the field in it that is marked with `data-autofocus`. */
export const focusInside = (element: HTMLElement | null): void =>
  takeFocus(element?.querySelector<HTMLElement>('[data-autofocus]') ?? null)

/** As a `ref` of what only asks for a yes: the button that says it has the focus. */
export const focusSubmit = (element: HTMLElement | null): void =>
  takeFocus(element?.closest('form')?.querySelector<HTMLElement>('[type=submit]') ?? null)
