/** The field that holds this element, by its name in the form. */
export const fieldAround = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined

const focusable = 'input:not([type="hidden"]), textarea, select, button'

/** Focuses the first of these fields in reading order and brings it into view. */
export function focusFirst(root: HTMLElement, fields: ReadonlySet<string>): void {
  const spots = [...root.querySelectorAll<HTMLElement>('[data-field]')]
  const spot = spots.find((one) => fields.has(one.dataset['field'] ?? ''))
  const target = spot?.querySelector<HTMLElement>(focusable) ?? spot
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}
