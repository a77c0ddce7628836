/** The field that holds this element, by its name in the form. */
export const fieldAround = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined

const focusable = ['input:not([type="hidden"])', 'textarea', 'select', 'button']
  .map((control) => `${control}:not(:disabled)`)
  .join(', ')

/** Where each field stands, in reading order. */
const spotsIn = (root: HTMLElement): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-field]'),
]

const controlIn = (spot: HTMLElement): HTMLElement => spot.querySelector<HTMLElement>(focusable) ?? spot

/** Focuses the first of these fields in reading order and brings it into view. False: none of them stands here. */
export function focusFirst(root: HTMLElement, fields: ReadonlySet<string>): boolean {
  const spot = spotsIn(root).find((one) => fields.has(one.dataset['field'] ?? ''))
  if (spot === undefined) return false
  const target = controlIn(spot)
  target.scrollIntoView({ block: 'center' })
  target.focus({ preventScroll: true })
  return true
}

/** Puts the cursor into the field that a form begins with, and scrolls nothing. */
export function focusBeginning(root: HTMLElement): void {
  const [spot] = spotsIn(root)
  if (spot !== undefined) controlIn(spot).focus({ preventScroll: true })
}

/** Those of the fields that stand nowhere here. */
export function withoutSpot(root: HTMLElement, fields: readonly string[]): readonly string[] {
  const placed = new Set(spotsIn(root).map((spot) => spot.dataset['field']))
  return fields.filter((field) => !placed.has(field))
}
