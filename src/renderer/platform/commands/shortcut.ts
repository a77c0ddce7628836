/** What of a key press matters for shortcuts. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  /** The key is held down. */
  readonly repeat: boolean
}

interface Shortcut {
  readonly mod: boolean
  readonly shift: boolean
  readonly key: string
}

const parse = (text: string): Shortcut => {
  const parts = text.split('+')
  return {
    mod: parts.includes('mod'),
    shift: parts.includes('Shift'),
    key: (parts.at(-1) ?? '').toLowerCase(),
  }
}

/** A single printable key: must not fire while somebody types, and can be turned off (WCAG 2.1.4). */
export const isPlainKey = (shortcut: string): boolean => !parse(shortcut).mod

/**
 * Whether the press is the shortcut. Letters and digits are also found by their place on the keyboard,
 * so that Ctrl+S works on a Ukrainian or Arabic layout.
 */
export function matches(shortcut: string, press: KeyPress, mac: boolean): boolean {
  const wanted = parse(shortcut)
  // One plain key decides about what is on the screen: held down, it would decide about what nobody has seen.
  if (press.repeat && !wanted.mod) return false
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  if (mod !== wanted.mod || other || press.altKey) return false
  const letter = /^[a-z0-9]$/.test(wanted.key)
  // Signs such as ? need Shift on some layouts and not on others: the sign itself decides.
  if (letter && press.shiftKey !== wanted.shift) return false
  if (press.key.toLowerCase() === wanted.key) return true
  const onLatinLayout = /^[a-z0-9]$/i.test(press.key)
  return (
    letter &&
    !onLatinLayout &&
    (press.code === `Key${wanted.key.toUpperCase()}` || press.code === `Digit${wanted.key}`)
  )
}

/** The shortcut as printed on keys: `['Ctrl', 'Shift', 'L']`. */
export const keyCaps = (shortcut: string, mac: boolean): readonly string[] =>
  shortcut
    .split('+')
    .map((part) => (part === 'mod' ? (mac ? '⌘' : 'Ctrl') : part === 'Shift' && mac ? '⇧' : part))
