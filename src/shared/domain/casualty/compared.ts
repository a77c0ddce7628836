import type { CasualtyFigure, Harm } from './schema.ts'
import { combine, type FigureRange } from './totals.ts'

/**
 * What one incident adds to a comparison with a published count of civilians: figures of civilians and of people who
 * are not known to be anything else. Combatants are left out.
 */
export function comparedRanges(
  figures: readonly CasualtyFigure[],
): Readonly<Record<Harm, FigureRange | null>> {
  const people = figures.filter(({ population }) => population === 'civilian' || population === 'unknown')
  const killed = combine(people, 'killed')
  const injured = combine(people, 'injured')
  return {
    killed,
    injured,
    'killed-or-injured': combine(people, 'killed-or-injured') ?? together(killed, injured),
    missing: combine(people, 'missing'),
    detained: combine(people, 'detained'),
  }
}

/** Killed and injured as one number. Where only one of them is known, nothing limits the sum. */
function together(killed: FigureRange | null, injured: FigureRange | null): FigureRange | null {
  if (killed === null && injured === null) return null
  const open = killed === null || injured === null || killed.max === null || injured.max === null
  return {
    min: (killed?.min ?? 0) + (injured?.min ?? 0),
    max: open ? null : (killed.max ?? 0) + (injured.max ?? 0),
  }
}
