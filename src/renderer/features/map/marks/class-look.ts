import type { Params } from '../../../engine/queries.ts'

type Colour = Params<'incidents.map'>['colour']

/** How a class is drawn: one of the colours of the theme, and a letter, since nothing is told by colour alone. */
export interface ClassLook {
  readonly colour: number
  readonly letter: string
}

const byKey: Readonly<Record<string, ClassLook>> = {
  'verification.verified': { colour: 1, letter: 'V' },
  'verification.corroborated': { colour: 2, letter: 'C' },
  'verification.partially-corroborated': { colour: 3, letter: 'P' },
  'verification.unverified': { colour: 4, letter: 'U' },
  'verification.disputed': { colour: 5, letter: 'D' },
  'verification.refuted': { colour: 6, letter: 'R' },
  'status.draft': { colour: 4, letter: 'D' },
  'status.submitted': { colour: 3, letter: 'S' },
  'status.in-review': { colour: 7, letter: 'I' },
  'status.returned': { colour: 5, letter: 'B' },
  'status.accepted': { colour: 1, letter: 'A' },
  'status.rejected': { colour: 6, letter: 'R' },
  'status.merged': { colour: 2, letter: 'M' },
  'status.withdrawn': { colour: 8, letter: 'W' },
  several: { colour: 9, letter: '+' },
  others: { colour: 4, letter: '…' },
  none: { colour: 8, letter: '–' },
  fallen: { colour: 8, letter: '×' },
}

/** Of the commonest words of statements, in their order. */
const words = [3, 5, 1, 7, 6, 2].map((colour, at): ClassLook => ({ colour, letter: 'ABCDEF'[at] ?? '' }))

const told = new Map<string, readonly ClassLook[]>()

/** The look of each class, in the order in which the answer tells them; the same array for the same, since each mark is drawn by it. */
export function looksOf(keys: readonly string[], colour: Colour): readonly ClassLook[] {
  const name = [colour, ...keys].join(' ')
  const looks =
    told.get(name) ??
    keys.map(
      (key, at) => byKey[key] ?? (colour === 'words' ? words[at] : undefined) ?? { colour: 4, letter: '?' },
    )
  told.set(name, looks)
  return looks
}
